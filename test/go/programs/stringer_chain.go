package main

type Base string

func (b Base) Error() string { return string(b) }

type Wrap struct {
	msg string
	err error
}

func (w Wrap) Error() string { return w.msg + ": " + w.err.Error() }
func (w Wrap) Unwrap() error { return w.err }

func main() {
	var e error = Wrap{"outer", Base("inner")}
	for e != nil {
		println(e.Error())
		u, ok := e.(interface{ Unwrap() error })
		if !ok {
			break
		}
		e = u.Unwrap()
	}
}

/* Output:
outer: inner
inner
*/
