package lesson

import (
	"errors"
	"fmt"
	"net/http"

	"google.golang.org/appengine"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	errs := []appengine.MultiError{
		{}, {nil}, {errors.New("one")}, {nil, errors.New("one"), nil}, {errors.New("one"), errors.New("two")}, {nil, errors.New("one"), errors.New("two"), errors.New("three"), nil},
	}
	for _, me := range errs {
		fmt.Fprintln(w, len(me), me.Error())
		fmt.Fprintf(w, "%v|%q\n", me, me)
	}
}
