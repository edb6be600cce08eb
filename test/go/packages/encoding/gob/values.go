// DecodeValue, and the errors of encoding/json that nothing returns any more.
package main

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"reflect"
)

type P struct {
	X int
	S string
}

func main() {
	var b bytes.Buffer
	enc := gob.NewEncoder(&b)
	for i := 0; i < 8; i++ {
		enc.EncodeValue(reflect.ValueOf(P{i, "s"}))
	}
	dec := gob.NewDecoder(&b)
	var p P
	fmt.Println(dec.DecodeValue(reflect.ValueOf(&p)), p)
	fmt.Println(dec.DecodeValue(reflect.ValueOf(&p).Elem()), p)
	fmt.Println(dec.DecodeValue(reflect.Value{}))
	fmt.Println(dec.DecodeValue(reflect.ValueOf(p)))
	fmt.Println(dec.DecodeValue(reflect.ValueOf((*P)(nil))))
	var q *P
	fmt.Println(dec.DecodeValue(reflect.ValueOf(&q)), *q)
	v := reflect.New(reflect.TypeOf(p))
	fmt.Println(dec.DecodeValue(v), v.Interface().(*P).X)
	fmt.Println((&json.InvalidUTF8Error{S: "a\xff"}).Error())
	f, _ := reflect.TypeOf(p).FieldByName("X")
	fmt.Println((&json.UnmarshalFieldError{Key: "k", Type: reflect.TypeOf(p), Field: f}).Error())
}
