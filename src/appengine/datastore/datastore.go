package datastore

import (
	"context"
	"errors"
	"reflect"

	"google.golang.org/appengine"
	"google.golang.org/appengine/internal"
)

var (
	// ErrInvalidEntityType: what to load into or to save is neither a pointer to a struct nor a PropertyLoadSaver.
	ErrInvalidEntityType = errors.New("datastore: invalid entity type")
	// ErrInvalidKey: the key is nil or has no kind, or has both name and number, or an incomplete parent.
	ErrInvalidKey = errors.New("datastore: invalid key")
	// ErrNoSuchEntity: there is no entity with that key.
	ErrNoSuchEntity = errors.New("datastore: no such entity")
)

// Get loads the entity with that key into dst, a pointer to a struct or a PropertyLoadSaver. It returns ErrNoSuchEntity
// if there is none. Fields that the entity says nothing of stay as they are, and slices are added to, so dst should be
// new. A *ErrFieldMismatch tells that a property did not fit; the others are loaded then.
func Get(c context.Context, key *Key, dst interface{}) error {
	if dst == nil {
		return ErrInvalidEntityType
	}
	return only(GetMulti(c, []*Key{key}, []interface{}{dst}))
}

// GetMulti loads several entities in one call. dst is a slice as long as key, of structs, pointers to structs,
// interfaces that hold such pointers, or PropertyLoadSavers. When some fail, the error is an appengine.MultiError, with
// nil for those that went well.
func GetMulti(c context.Context, key []*Key, dst interface{}) error {
	v := reflect.ValueOf(dst)
	how, _ := elements(v)
	if how == unfit {
		return errors.New("datastore: dst has invalid type")
	}
	if len(key) != v.Len() {
		return errors.New("datastore: key and dst slices have different length")
	}
	if len(key) == 0 {
		return nil
	}
	if err := allValid(key); err != nil {
		return err
	}
	id, err := internal.Call(c)
	if err != nil {
		return err
	}
	found, failure := rpcGet(id, transaction(c), key)
	if failure != nil {
		return failure.Err()
	}
	errs := make(appengine.MultiError, len(key))
	for i, e := range found {
		if e == nil {
			errs[i] = ErrNoSuchEntity
			continue
		}
		elem := v.Index(i)
		if how == structPointers && elem.IsNil() {
			elem.Set(reflect.New(elem.Type().Elem()))
		}
		errs[i] = e.loadInto(how.pointer(elem))
	}
	return gather(errs)
}

// Put stores src, a pointer to a struct or a PropertyLoadSaver, under that key and returns the key; an incomplete one
// with the number it has been given. Fields that are not exported are left out.
func Put(c context.Context, key *Key, src interface{}) (*Key, error) {
	keys, err := PutMulti(c, []*Key{key}, []interface{}{src})
	if err != nil {
		return nil, only(err)
	}
	return keys[0], nil
}

// PutMulti stores several entities in one call. src is a slice of what GetMulti takes.
func PutMulti(c context.Context, key []*Key, src interface{}) ([]*Key, error) {
	v := reflect.ValueOf(src)
	how, _ := elements(v)
	if how == unfit {
		return nil, errors.New("datastore: src has invalid type")
	}
	if len(key) != v.Len() {
		return nil, errors.New("datastore: key and src slices have different length")
	}
	if len(key) == 0 {
		return nil, nil
	}
	if err := allValid(key); err != nil {
		return nil, err
	}
	entities := make([]*entity, len(key))
	for i := range key {
		e, err := save(key[i], how.pointer(v.Index(i)))
		if err != nil {
			return nil, err
		}
		entities[i] = e
	}
	id, err := internal.Call(c)
	if err != nil {
		return nil, err
	}
	keys, failure := rpcPut(id, transaction(c), entities)
	if failure != nil {
		return nil, failure.Err()
	}
	return keys, nil
}

// Delete removes the entity with that key. It is no error if there is none.
func Delete(c context.Context, key *Key) error {
	return only(DeleteMulti(c, []*Key{key}))
}

// DeleteMulti removes several entities in one call.
func DeleteMulti(c context.Context, key []*Key) error {
	if len(key) == 0 {
		return nil
	}
	if err := allValid(key); err != nil {
		return err
	}
	id, err := internal.Call(c)
	if err != nil {
		return err
	}
	return rpcDelete(id, transaction(c), key).Err()
}

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

func allValid(keys []*Key) error {
	errs := make(appengine.MultiError, len(keys))
	for i, k := range keys {
		if !k.valid() {
			errs[i] = ErrInvalidKey
		}
	}
	return gather(errs)
}

// transaction returns the handle of the context's transaction, 0 for none.
func transaction(c context.Context) int64 {
	if t := internal.TransactionFromContext(c); t != nil {
		return t.Handle
	}
	return 0
}

// fitness says what the elements of a slice are that entities are loaded into or saved from.
type fitness int

const (
	unfit      fitness = iota
	loadSavers         // a pointer to one is a PropertyLoadSaver
	structs            // a pointer to one is a pointer to a struct
	structPointers
	interfaces
)

// elements tells what the slice v has and the type it is made of (of the struct, for pointers to structs). A
// PropertyList is no slice of entities, though it looks like one: it is one entity.
func elements(v reflect.Value) (fitness, reflect.Type) {
	if v.Kind() != reflect.Slice || v.Type() == listType {
		return unfit, nil
	}
	t := v.Type().Elem()
	switch {
	case reflect.PtrTo(t).Implements(loadSaverIface):
		return loadSavers, t
	case t.Kind() == reflect.Struct:
		return structs, t
	case t.Kind() == reflect.Interface:
		return interfaces, t
	case t.Kind() == reflect.Ptr && t.Elem().Kind() == reflect.Struct:
		return structPointers, t.Elem()
	}
	return unfit, nil
}

// pointer returns what to load an element of the slice with, or to save it by.
func (how fitness) pointer(elem reflect.Value) interface{} {
	if how == loadSavers || how == structs {
		elem = elem.Addr()
	}
	return elem.Interface()
}

// The calls to the service, each waiting for its answer. tx is 0 outside of transactions.
func rpcGet(id int, tx int64, keys []*Key) ([]*entity, *internal.Failure)
func rpcPut(id int, tx int64, entities []*entity) ([]*Key, *internal.Failure)
func rpcDelete(id int, tx int64, keys []*Key) *internal.Failure
