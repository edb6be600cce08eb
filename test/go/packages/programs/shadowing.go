package main

import (
	"errors"
	"fmt"
	"strconv"
)

var x = "global"

type MyErr struct {
	Op  string
	Err error
}

func (e *MyErr) Error() string { return e.Op + ": " + e.Err.Error() }
func (e *MyErr) Unwrap() error { return e.Err }

var ErrBase = errors.New("base")

func do(n int) error {
	if n == 0 {
		return nil
	}
	return &MyErr{"do", fmt.Errorf("wrapped %d: %w", n, ErrBase)}
}

func nilErr() error {
	var e *MyErr
	return e
}

func main() {
	fmt.Println(x)
	x := 1
	{
		x := x + 1
		x++
		fmt.Println(x)
	}
	if x := "if"; x != "" {
		fmt.Println(x)
	} else {
		fmt.Println(x, "else")
	}
	fmt.Println(x)
	err := do(2)
	var me *MyErr
	fmt.Println(err, errors.Is(err, ErrBase), errors.As(err, &me), me.Op, errors.Unwrap(err))
	fmt.Println(do(0) == nil, nilErr() == nil)
	_, err = strconv.Atoi("12a")
	fmt.Println(err)
	var ne *strconv.NumError
	fmt.Println(errors.As(err, &ne), ne.Func, ne.Num, ne.Err == strconv.ErrSyntax)
	_, err = strconv.ParseInt("99999999999999999999", 10, 64)
	fmt.Println(err)
	_, err = strconv.ParseBool("maybe")
	fmt.Println(err)
	_, err = strconv.ParseFloat("1.5x", 64)
	fmt.Println(err)
	n, err := strconv.ParseInt("-ff", 16, 32)
	fmt.Println(n, err)
	u, err := strconv.ParseUint("300", 10, 8)
	fmt.Println(u, err)
	fmt.Println(strconv.Itoa(-5), strconv.Quote("a\n\"é\x00"), strconv.FormatInt(255, 2), strconv.FormatFloat(1.5, 'f', 3, 64), strconv.AppendInt(nil, 5, 10))
	s, err := strconv.Unquote(`"a\tb"`)
	fmt.Println(s, err)
	f, _ := strconv.ParseFloat("1e-3", 64)
	fmt.Println(f)
	b, err := strconv.ParseBool("T")
	fmt.Println(b, err)
	true := false
	fmt.Println(true)
	len := func(s string) int { return 42 }
	fmt.Println(len("a"))
}
