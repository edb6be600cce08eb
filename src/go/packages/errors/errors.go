// Package errors makes, wraps and inspects error values.
package errors

type errorString struct {
	s string
}

func (e *errorString) Error() string {
	return e.s
}

// New returns an error with the given text. Two errors made by two calls are never equal, even with the same text.
func New(text string) error {
	return &errorString{text}
}

// ErrUnsupported says that something cannot be done because it is not supported.
var ErrUnsupported = New("unsupported operation")

// Unwrap returns the error that err wraps, by calling its method Unwrap() error, or nil if it has none.
func Unwrap(err error) error {
	if u, ok := err.(interface{ Unwrap() error }); ok {
		return u.Unwrap()
	}
	return nil
}

// Is reports whether err, or any error it wraps, is target: equal to it, or saying so in a method Is(error) bool.
func Is(err, target error) bool {
	if target == nil || err == nil {
		return err == target
	}
	return is(err, target, comparable(target))
}

func is(err, target error, canCompare bool) bool {
	for err != nil {
		if canCompare && err == target {
			return true
		}
		if x, ok := err.(interface{ Is(error) bool }); ok && x.Is(target) {
			return true
		}
		switch x := err.(type) {
		case interface{ Unwrap() error }:
			err = x.Unwrap()
		case interface{ Unwrap() []error }:
			for _, e := range x.Unwrap() {
				if is(e, target, canCompare) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// comparable reports whether == on values of err's type does not panic.
func comparable(err error) bool

// As looks in err, and in what it wraps, for the first error that fits the variable target points to, stores it
// there and reports whether it found one. It panics if target is not a non-nil pointer to an error type or interface.
func As(err error, target any) bool

type joinError struct {
	errs []error
}

// Join returns an error that wraps all errs that are not nil, or nil if there is none. Its text is theirs, one a line.
func Join(errs ...error) error {
	e := &joinError{}
	for _, err := range errs {
		if err != nil {
			e.errs = append(e.errs, err)
		}
	}
	if len(e.errs) == 0 {
		return nil
	}
	return e
}

func (e *joinError) Error() string {
	text := ""
	for i, err := range e.errs {
		if i > 0 {
			text += "\n"
		}
		text += err.Error()
	}
	return text
}

func (e *joinError) Unwrap() []error {
	return e.errs
}
