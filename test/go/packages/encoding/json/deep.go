package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

type list struct {
	V    int
	Next *list `json:",omitempty"`
}

type own struct{ inner *own }

func (o own) MarshalJSON() ([]byte, error) {
	if o.inner == nil {
		return []byte("0"), nil
	}
	b, err := json.Marshal(o.inner)
	return append(append([]byte{'['}, b...), ']'), err
}

func main() {
	for _, n := range []int{1, 99, 100, 101, 999, 1000, 1001, 5000} {
		var l *list
		for i := 0; i < n; i++ {
			l = &list{i, l}
		}
		b, err := json.Marshal(l)
		var back *list
		err2 := json.Unmarshal(b, &back)
		again, _ := json.Marshal(back)
		fmt.Println(n, len(b), err, err2, back.V, string(again) == string(b))

		text := strings.Repeat("[", n) + strings.Repeat("]", n)
		var v interface{}
		err = json.Unmarshal([]byte(text), &v)
		b, err2 = json.Marshal(v)
		fmt.Println(err, err2, string(b) == text)
		text = strings.Repeat(`{"a":`, n) + `"x\"\\"` + strings.Repeat("}", n)
		err = json.Unmarshal([]byte(text), &v)
		b, err2 = json.Marshal(v)
		fmt.Println(err, err2, string(b) == text)
	}
	o := &own{}
	for i := 0; i < 50; i++ {
		o = &own{o}
	}
	b, err := json.Marshal(o)
	fmt.Println(string(b), err)

	type a struct{ B, C interface{} }
	x, y, z := &a{}, map[string]interface{}{}, make([]interface{}, 1)
	x.B, y["k"], z[0] = y, z, x
	for _, v := range []interface{}{x, y, z} {
		_, err := json.Marshal(v)
		fmt.Println(err)
	}
	for _, s := range []string{`"a\"b"`, `"\\"`, `"\\\""`, `["a\\","b","\"c"]`, `{"k\"":"v\\","k2":["\u0022"]}`} {
		var v interface{}
		err := json.Unmarshal([]byte(s), &v)
		fmt.Printf("%q %v\n", v, err)
	}
}
