// Package context carries deadlines, cancellation and values of a request through the functions that serve it.
package context

import (
	"errors"
	"sync"
	"time"
)

// A Context is passed as the first argument, by the name ctx. Its methods may be called by several goroutines.
type Context interface {
	// Deadline returns when the work must be done, and whether there is such a time.
	Deadline() (deadline time.Time, ok bool)
	// Done returns a channel that is closed when the work is to end; nil if it never is.
	Done() <-chan struct{}
	// Err returns nil until Done is closed; then Canceled or DeadlineExceeded.
	Err() error
	// Value returns what was stored under the key, or nil.
	Value(key any) any
}

// Canceled is the error of a context that was cancelled.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the error of a context whose deadline has passed.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

// A CancelFunc ends a context's work. Calls after the first do nothing.
type CancelFunc func()

// A CancelCauseFunc is a CancelFunc that also says why.
type CancelCauseFunc func(cause error)

type emptyCtx int

func (emptyCtx) Deadline() (deadline time.Time, ok bool) { return }
func (emptyCtx) Done() <-chan struct{}                   { return nil }
func (emptyCtx) Err() error                              { return nil }
func (emptyCtx) Value(key any) any                       { return nil }

func (e *emptyCtx) String() string {
	if e == todo {
		return "context.TODO"
	}
	return "context.Background"
}

var (
	background = new(emptyCtx)
	todo       = new(emptyCtx)
)

// Background returns the empty context that all others come from.
func Background() Context { return background }

// TODO returns an empty context, for where it is not clear yet which one to use.
func TODO() Context { return todo }

type stringer interface {
	String() string
}

func name(c Context) string {
	if s, ok := c.(stringer); ok {
		return s.String()
	}
	return typeName(c)
}

func typeName(v any) string

// comparableKey reports whether key can be compared with ==.
func comparableKey(key any) bool

// A cancelCtx ends when it is told, or when its parent ends.
type cancelCtx struct {
	Context

	mu       sync.Mutex
	done     chan struct{}
	children []*cancelCtx
	err      error
	cause    error
	after    func()
}

var cancelKey int

func (c *cancelCtx) Value(key any) any {
	if key == &cancelKey {
		return c
	}
	return c.Context.Value(key)
}

func (c *cancelCtx) Done() <-chan struct{} { return c.done }
func (c *cancelCtx) Err() error            { return c.err }

func (c *cancelCtx) String() string { return name(c.Context) + ".WithCancel" }

func newCancel(parent Context) *cancelCtx {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return &cancelCtx{Context: parent, done: make(chan struct{})}
}

// attach makes the end of the parent that of c.
func (c *cancelCtx) attach(parent Context) {
	done := parent.Done()
	if done == nil {
		return
	}
	if err := parent.Err(); err != nil {
		c.end(err, Cause(parent))
		return
	}
	if p, ok := parent.Value(&cancelKey).(*cancelCtx); ok && p.done == done {
		p.children = append(p.children, c)
		return
	}
	go func() {
		select {
		case <-done:
			c.end(parent.Err(), Cause(parent))
		case <-c.done:
		}
	}()
}

// detach lets the parent forget c.
func (c *cancelCtx) detach() {
	if p, ok := c.Context.Value(&cancelKey).(*cancelCtx); ok {
		for i, child := range p.children {
			if child == c {
				p.children = append(p.children[:i:i], p.children[i+1:]...)
				return
			}
		}
	}
}

func (c *cancelCtx) end(err, cause error) {
	if c.err != nil {
		return
	}
	if cause == nil {
		cause = err
	}
	c.err, c.cause = err, cause
	close(c.done)
	children := c.children
	c.children = nil
	for _, child := range children {
		child.end(err, cause)
	}
	if c.after != nil {
		go c.after()
	}
}

// WithCancel returns a context that ends when cancel is called or parent ends. Call cancel when the work is done.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := newCancel(parent)
	c.attach(parent)
	return c, func() {
		c.end(Canceled, nil)
		c.detach()
	}
}

// WithCancelCause is WithCancel with a reason, which Cause returns.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := newCancel(parent)
	c.attach(parent)
	return c, func(cause error) {
		c.end(Canceled, cause)
		c.detach()
	}
}

// Cause returns why c ended: the cause given, or else c.Err().
func Cause(c Context) error {
	if cc, ok := c.Value(&cancelKey).(*cancelCtx); ok {
		return cc.cause
	}
	return c.Err()
}

// AfterFunc runs f in a goroutine when ctx ends. stop prevents that and reports whether it did.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	c := newCancel(ctx)
	c.after = f
	c.attach(ctx)
	return func() bool {
		stopped := c.err == nil
		c.after = nil
		c.end(Canceled, nil)
		c.detach()
		return stopped
	}
}

type withoutCancel struct {
	c Context
}

func (withoutCancel) Deadline() (deadline time.Time, ok bool) { return }
func (withoutCancel) Done() <-chan struct{}                   { return nil }
func (withoutCancel) Err() error                              { return nil }

func (w withoutCancel) Value(key any) any {
	if key == &cancelKey {
		return nil
	}
	return w.c.Value(key)
}

func (w withoutCancel) String() string { return name(w.c) + ".WithoutCancel" }

// WithoutCancel returns a context with parent's values that does not end with it.
func WithoutCancel(parent Context) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return withoutCancel{parent}
}

// A timerCtx is a cancelCtx that also ends at a time.
type timerCtx struct {
	*cancelCtx
	timer    *time.Timer
	deadline time.Time
}

func (c *timerCtx) Deadline() (deadline time.Time, ok bool) { return c.deadline, true }

func (c *timerCtx) String() string {
	return name(c.cancelCtx.Context) + ".WithDeadline(" + c.deadline.String() + " [" + time.Until(c.deadline).String() + "])"
}

// WithDeadline returns a context that ends at d, when cancel is called, or when parent ends.
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc) {
	return WithDeadlineCause(parent, d, nil)
}

// WithDeadlineCause is WithDeadline with a reason for the deadline, which Cause returns.
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc) {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if cur, ok := parent.Deadline(); ok && cur.Before(d) {
		return WithCancel(parent)
	}
	c := &timerCtx{cancelCtx: newCancel(parent), deadline: d}
	c.attach(parent)
	left := time.Until(d)
	if left <= 0 {
		c.end(DeadlineExceeded, cause)
		c.detach()
		return c, func() {}
	}
	if c.err == nil {
		c.timer = time.AfterFunc(left, func() {
			c.end(DeadlineExceeded, cause)
			c.detach()
		})
	}
	return c, func() {
		c.end(Canceled, nil)
		c.detach()
		if c.timer != nil {
			c.timer.Stop()
		}
	}
}

// WithTimeout is WithDeadline(parent, time.Now().Add(timeout)).
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc) {
	return WithDeadline(parent, time.Now().Add(timeout))
}

// WithTimeoutCause is WithTimeout with a reason, which Cause returns.
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc) {
	return WithDeadlineCause(parent, time.Now().Add(timeout), cause)
}

type valueCtx struct {
	Context
	key, val any
}

func (c *valueCtx) Value(key any) any {
	if c.key == key {
		return c.val
	}
	return c.Context.Value(key)
}

func text(v any) string {
	switch s := v.(type) {
	case stringer:
		return s.String()
	case string:
		return s
	}
	return "<not Stringer>"
}

func (c *valueCtx) String() string {
	return name(c.Context) + ".WithValue(type " + typeName(c.key) + ", val " + text(c.val) + ")"
}

// WithValue returns a context in which key has the value val. Keys should have a type of their own.
func WithValue(parent Context, key, val any) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if key == nil {
		panic("nil key")
	}
	if !comparableKey(key) {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}
