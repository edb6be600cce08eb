package main

import (
	"errors"
	"fmt"
	"io"
)

func main() {
	a, b := errors.New("a"), errors.New("b")
	fmt.Println(errors.Join() == nil, errors.Join(nil, nil) == nil)
	j := errors.Join(a, nil, b)
	fmt.Printf("%q %T\n", j.Error(), j)
	fmt.Println(errors.Is(j, a), errors.Is(j, b), errors.Is(j, io.EOF), errors.Unwrap(j))
	w := fmt.Errorf("%w and %w", a, io.EOF)
	fmt.Println(w, errors.Is(w, a), errors.Is(w, io.EOF), errors.Unwrap(w))
	fmt.Printf("%T %T\n", w, fmt.Errorf("%w", a))
	u := j.(interface{ Unwrap() []error }).Unwrap()
	fmt.Println(len(u), u[0] == a, u[1] == b)
	fmt.Println(errors.ErrUnsupported)
}
