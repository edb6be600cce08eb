package datastore

import (
	"context"
	"errors"

	"google.golang.org/appengine/internal"
)

// ErrConcurrentTransaction: others changed, again and again, what the transaction had read or written.
var ErrConcurrentTransaction = errors.New("datastore: concurrent transaction")

// errConflict: the service refused to commit.
var errConflict = errors.New("internal: concurrent transaction")

const codeConcurrent = 2

// TransactionOptions say how a transaction runs.
type TransactionOptions struct {
	// XG allows more than one entity group. The service here does not ask for it, as Google's no longer does.
	XG bool
	// Attempts is how often to try when others interfere: 3 times if 0.
	Attempts int
	// ReadOnly promises that f only reads. The service here takes the promise, and nothing more.
	ReadOnly bool
}

// RunInTransaction calls f with a context for the transaction. What f reads with it is the state at one moment, and
// what it writes with it is written when f has returned nil, all at once, unless somebody else has changed an entity
// group that f used; then f is called again, three times in all, and ErrConcurrentTransaction is the end. So f should do nothing
// that must not happen twice. If f returns an error, nothing is written, and that is the error.
func RunInTransaction(c context.Context, f func(tc context.Context) error, opts *TransactionOptions) error {
	attempts := 3
	if opts != nil && opts.Attempts > 0 {
		attempts = opts.Attempts
	}
	for ; attempts > 0; attempts-- {
		if err := attempt(c, f); err != errConflict {
			return err
		}
	}
	return ErrConcurrentTransaction
}

func attempt(c context.Context, f func(tc context.Context) error) error {
	if internal.TransactionFromContext(c) != nil {
		return errors.New("nested transactions are not supported")
	}
	id, err := internal.Call(c)
	if err != nil {
		return err
	}
	handle, failure := rpcBegin(id)
	if failure != nil {
		return failure.Err()
	}
	t := &internal.Transaction{Handle: handle}
	defer func() {
		// f failed or panicked.
		if !t.Finished {
			t.Finished = true
			if id, err := internal.Call(c); err == nil {
				rpcEnd(id, "Rollback", handle)
			}
		}
	}()
	if err := f(internal.WithTransaction(c, t)); err != nil {
		return err
	}
	t.Finished = true
	if id, err = internal.Call(c); err != nil {
		return err
	}
	failure = rpcEnd(id, "Commit", handle)
	if failure != nil && failure.Code == codeConcurrent && !failure.Layer {
		return errConflict
	}
	return failure.Err()
}

func rpcBegin(id int) (handle int64, failure *internal.Failure)
func rpcEnd(id int, method string, handle int64) *internal.Failure
