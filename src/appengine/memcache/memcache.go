// Package memcache is the client of App Engine's memcache: a fast store of small values in memory, shared by all
// instances of an app. What it holds may vanish at any time, so it is a copy of something or easily lost.
package memcache

import (
	"bytes"
	"context"
	"encoding/gob"
	"encoding/json"
	"errors"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/internal"
)

var (
	// ErrCacheMiss: there is no item with that key.
	ErrCacheMiss = errors.New("memcache: cache miss")
	// ErrCASConflict: the item was changed between Get and CompareAndSwap. (One that was lost in between gives ErrNotStored.)
	ErrCASConflict = errors.New("memcache: compare-and-swap conflict")
	// ErrNoStats: the service has no statistics.
	ErrNoStats = errors.New("memcache: no statistics available")
	// ErrNotStored: Add found an item, or CompareAndSwap found none.
	ErrNotStored = errors.New("memcache: item not stored")
	// ErrServerError: the service failed, or refused the item (too large, key too long).
	ErrServerError = errors.New("memcache: server error")
)

// Item is one entry of the cache.
type Item struct {
	// Key names the item, 250 bytes at most.
	Key string
	// Value is what is stored, up to about one megabyte.
	Value []byte
	// Object is what a Codec turns into the Value. The functions without a Codec don't use it.
	Object interface{}
	// Flags are stored with the item; they mean what the app wants them to mean.
	Flags uint32
	// Expiration is the longest time the item may stay. Zero: until something else removes it. Fractions of seconds
	// are dropped, less than a second is gone at once. Get does not fill it in.
	Expiration time.Duration
	// casID is the item's version as Get found it; CompareAndSwap sends it back. Zero for an item that was not read.
	casID uint64
}

// errNoValue: the request cannot be encoded, because an item has a nil Value (an empty one can be stored).
var errNoValue = errors.New(`proto: required field "Item.Value" not set`)

const (
	policySet = iota
	policyAdd
	policyCAS
)

// only gives the one error of a batch of one.
func only(err error) error {
	if me, ok := err.(appengine.MultiError); ok {
		return me[0]
	}
	return err
}

// gather makes a MultiError of the errors of a batch, nil if there is none.
func gather(errs appengine.MultiError) error {
	for _, err := range errs {
		if err != nil {
			return errs
		}
	}
	return nil
}

// Get returns the item with that key, or ErrCacheMiss (and a nil item) if there is none.
func Get(c context.Context, key string) (*Item, error) {
	found, err := GetMulti(c, []string{key})
	if err != nil {
		return nil, err
	}
	if item := found[key]; item != nil {
		return item, nil
	}
	return nil, ErrCacheMiss
}

// GetMulti looks several keys up in one call. The map has only the items that exist; a missing one is no error.
func GetMulti(c context.Context, key []string) (map[string]*Item, error) {
	return lookUp(c, key, false)
}

// Peek is Get that leaves no trace: it counts as no hit or miss, and the item does not look used.
func Peek(c context.Context, key string) (*Item, error) {
	found, err := PeekMulti(c, []string{key})
	if err != nil {
		return nil, err
	}
	if item := found[key]; item != nil {
		return item, nil
	}
	return nil, ErrCacheMiss
}

// PeekMulti peeks at several keys in one call.
func PeekMulti(c context.Context, key []string) (map[string]*Item, error) {
	return lookUp(c, key, true)
}

func lookUp(c context.Context, key []string, peek bool) (map[string]*Item, error) {
	if len(key) == 0 {
		return nil, nil
	}
	id, err := internal.Call(c)
	if err != nil {
		return nil, err
	}
	items, failure := rpcGet(id, internal.NamespaceFromContext(c), key, peek)
	if failure != nil {
		return nil, failure.Err()
	}
	found := make(map[string]*Item, len(items))
	for _, item := range items {
		found[item.Key] = item
	}
	return found, nil
}

// Delete removes the item with that key, or returns ErrCacheMiss if there is none.
func Delete(c context.Context, key string) error {
	return only(DeleteMulti(c, []string{key}))
}

// DeleteMulti removes several items in one call. Keys without an item make it return an appengine.MultiError; the
// others are removed all the same.
func DeleteMulti(c context.Context, key []string) error {
	if len(key) == 0 {
		return nil
	}
	id, err := internal.Call(c)
	if err != nil {
		return err
	}
	statuses, failure := rpcDelete(id, internal.NamespaceFromContext(c), key)
	if failure != nil {
		return failure.Err()
	}
	errs := make(appengine.MultiError, len(key))
	for i, status := range statuses {
		switch status {
		case "DELETED":
		case "NOT_FOUND":
			errs[i] = ErrCacheMiss
		default:
			errs[i] = ErrServerError
		}
	}
	return gather(errs)
}

// Increment adds delta, which may be negative, to the decimal number stored under key and returns the new number; no
// other call can come in between. Beyond 64 bits it starts again at zero; below zero it stays zero. A missing item is
// first made with initialValue, then delta is added.
func Increment(c context.Context, key string, delta int64, initialValue uint64) (newValue uint64, err error) {
	return increment(c, key, delta, true, initialValue)
}

// IncrementExisting is Increment without an initial value: ErrCacheMiss if there is no item.
func IncrementExisting(c context.Context, key string, delta int64) (newValue uint64, err error) {
	return increment(c, key, delta, false, 0)
}

func increment(c context.Context, key string, delta int64, create bool, initial uint64) (uint64, error) {
	id, err := internal.Call(c)
	if err != nil {
		return 0, err
	}
	value, found, failure := rpcIncrement(id, internal.NamespaceFromContext(c), key, delta, create, initial)
	if failure != nil {
		return 0, failure.Err()
	}
	if !found {
		return 0, ErrCacheMiss
	}
	return value, nil
}

func store(c context.Context, items []*Item, values [][]byte, policy int) error {
	if len(items) == 0 {
		return nil
	}
	if values == nil {
		values = make([][]byte, len(items))
		for i, item := range items {
			values[i] = item.Value
		}
	}
	id, err := internal.Call(c)
	if err != nil {
		return err
	}
	for _, value := range values {
		if value == nil {
			return errNoValue
		}
	}
	statuses, failure := rpcSet(id, internal.NamespaceFromContext(c), items, values, policy)
	if failure != nil {
		return failure.Err()
	}
	errs := make(appengine.MultiError, len(items))
	for i, status := range statuses {
		switch status {
		case "STORED":
		case "NOT_STORED":
			errs[i] = ErrNotStored
		case "EXISTS":
			errs[i] = ErrCASConflict
		default:
			errs[i] = ErrServerError
		}
	}
	return gather(errs)
}

// Set stores the item, whether or not there was one with its key.
func Set(c context.Context, item *Item) error {
	return only(store(c, []*Item{item}, nil, policySet))
}

// SetMulti stores several items in one call; it may return an appengine.MultiError.
func SetMulti(c context.Context, item []*Item) error { return store(c, item, nil, policySet) }

// Add stores the item only if there is none with its key, else it returns ErrNotStored.
func Add(c context.Context, item *Item) error {
	return only(store(c, []*Item{item}, nil, policyAdd))
}

// AddMulti adds several items in one call; it may return an appengine.MultiError.
func AddMulti(c context.Context, item []*Item) error { return store(c, item, nil, policyAdd) }

// CompareAndSwap stores an item that came from Get, if nobody has changed it since: else it returns ErrCASConflict, or
// ErrNotStored if the item is gone. All fields but the Key may have been changed.
func CompareAndSwap(c context.Context, item *Item) error {
	return only(store(c, []*Item{item}, nil, policyCAS))
}

// CompareAndSwapMulti swaps several items in one call; it may return an appengine.MultiError.
func CompareAndSwapMulti(c context.Context, item []*Item) error {
	return store(c, item, nil, policyCAS)
}

// Codec turns objects into values and back. Its methods do what the functions of the same names do, with the item's
// Object instead of its Value.
type Codec struct {
	Marshal   func(interface{}) ([]byte, error)
	Unmarshal func([]byte, interface{}) error
}

var (
	// Gob is the Codec of package encoding/gob: compact, and for Go programs only.
	Gob = Codec{gobMarshal, gobUnmarshal}
	// JSON is the Codec of package encoding/json: readable by everybody.
	JSON = Codec{json.Marshal, json.Unmarshal}
)

func gobMarshal(v interface{}) ([]byte, error) {
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(v); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func gobUnmarshal(data []byte, v interface{}) error {
	return gob.NewDecoder(bytes.NewReader(data)).Decode(v)
}

// Get gets the item with that key and decodes its value into what v points to.
func (cd Codec) Get(c context.Context, key string, v interface{}) (*Item, error) {
	item, err := Get(c, key)
	if err == nil {
		err = cd.Unmarshal(item.Value, v)
	}
	if err != nil {
		return nil, err
	}
	return item, nil
}

// store encodes all objects first: if one cannot be encoded, nothing is sent.
func (cd Codec) store(c context.Context, items []*Item, policy int) error {
	values := make([][]byte, len(items))
	errs := make(appengine.MultiError, len(items))
	for i, item := range items {
		values[i], errs[i] = cd.Marshal(item.Object)
	}
	if err := gather(errs); err != nil {
		return err
	}
	return store(c, items, values, policy)
}

// Set stores the item, whether or not there was one with its key.
func (cd Codec) Set(c context.Context, item *Item) error {
	return only(cd.store(c, []*Item{item}, policySet))
}

// SetMulti stores several items in one call.
func (cd Codec) SetMulti(c context.Context, items []*Item) error {
	return cd.store(c, items, policySet)
}

// Add stores the item only if there is none with its key.
func (cd Codec) Add(c context.Context, item *Item) error {
	return only(cd.store(c, []*Item{item}, policyAdd))
}

// AddMulti adds several items in one call.
func (cd Codec) AddMulti(c context.Context, items []*Item) error {
	return cd.store(c, items, policyAdd)
}

// CompareAndSwap stores an item that came from Get, if nobody has changed it since.
func (cd Codec) CompareAndSwap(c context.Context, item *Item) error {
	return only(cd.store(c, []*Item{item}, policyCAS))
}

// CompareAndSwapMulti swaps several items in one call.
func (cd Codec) CompareAndSwapMulti(c context.Context, items []*Item) error {
	return cd.store(c, items, policyCAS)
}

// Statistics are figures about the whole cache.
type Statistics struct {
	Hits     uint64 // gets that found an item
	Misses   uint64 // gets that found none
	ByteHits uint64 // bytes that gets have fetched

	Items uint64 // items in the cache now
	Bytes uint64 // size of their keys and values

	Oldest int64 // seconds since the item that rested longest was last used
}

// Stats returns the figures of now.
func Stats(c context.Context) (*Statistics, error) {
	id, err := internal.Call(c)
	if err != nil {
		return nil, err
	}
	st, failure := rpcStats(id)
	if failure != nil {
		return nil, failure.Err()
	}
	if st == nil {
		return nil, ErrNoStats
	}
	return st, nil
}

// Flush removes all items, of all namespaces.
func Flush(c context.Context) error {
	id, err := internal.Call(c)
	if err != nil {
		return err
	}
	return rpcFlush(id).Err()
}

// The calls to the service, each waiting for its answer.
func rpcGet(id int, namespace string, keys []string, peek bool) ([]*Item, *internal.Failure)
func rpcSet(id int, namespace string, items []*Item, values [][]byte, policy int) ([]string, *internal.Failure)
func rpcDelete(id int, namespace string, keys []string) ([]string, *internal.Failure)
func rpcIncrement(id int, namespace, key string, delta int64, create bool, initial uint64) (uint64, bool, *internal.Failure)
func rpcStats(id int) (*Statistics, *internal.Failure)
func rpcFlush(id int) *internal.Failure
