package datastore

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"

	"google.golang.org/appengine/internal"
)

// Query asks for the entities of a kind that meet conditions, in some order. Its methods leave it as it is and return
// another. A mistake in it shows when it runs.
type Query struct {
	kind     string
	ancestor *Key
	filter   []filter
	order    []order
	keysOnly bool
	limit    int32
	offset   int32
	start    string
	end      string
	project  []string
	distinct []string
	unique   bool // Distinct, which is about all that is projected
	err      error
}

type filter struct {
	name, op string
	value    interface{}
}

type order struct {
	name       string
	descending bool
}

// NewQuery makes a query for all entities of that kind; "" for those of every kind.
func NewQuery(kind string) *Query { return &Query{kind: kind, limit: -1} }

// but returns a changed copy of the query.
func (q *Query) but(change func(q *Query)) *Query {
	x := *q
	x.filter = append([]filter(nil), q.filter...)
	x.order = append([]order(nil), q.order...)
	change(&x)
	return &x
}

func (q *Query) wrong(text string) *Query {
	return q.but(func(q *Query) { q.err = errors.New(text) })
}

// Ancestor keeps those that are the ancestor, or lie below it.
func (q *Query) Ancestor(ancestor *Key) *Query {
	if ancestor == nil {
		return q.wrong("datastore: nil query ancestor")
	}
	return q.but(func(q *Query) { q.ancestor = ancestor })
}

// EventualConsistency allows results of an ancestor query that are not the latest. Here they always are.
func (q *Query) EventualConsistency() *Query { return q.but(func(*Query) {}) }

// Filter keeps those whose property compares with the value. filterStr is the property's name and one of
// = < <= > >=, with or without space between: "Age >=". Of a property with several values one has to match.
func (q *Query) Filter(filterStr string, value interface{}) *Query {
	s := strings.TrimSpace(filterStr)
	if s == "" {
		return q.wrong("datastore: invalid filter: ")
	}
	name := strings.TrimRight(s, " ><=!")
	op := strings.TrimSpace(s[len(name):])
	switch op {
	case "<", "<=", "=", ">=", ">":
		return q.but(func(q *Query) { q.filter = append(q.filter, filter{name, op, value}) })
	}
	return q.wrong(fmt.Sprintf("datastore: invalid operator %q in filter %q", op, s))
}

// Order sorts by a property, downwards if there is a minus in front of its name. Those without the property are left
// out. A second order counts among what the first leaves equal.
func (q *Query) Order(fieldName string) *Query {
	s := strings.TrimSpace(fieldName)
	if strings.HasPrefix(s, "+") {
		return q.wrong(fmt.Sprintf("datastore: invalid order: %q", s))
	}
	name := s
	if strings.HasPrefix(s, "-") {
		name = strings.TrimSpace(s[1:])
	}
	if name == "" {
		return q.wrong("datastore: empty order")
	}
	return q.but(func(q *Query) { q.order = append(q.order, order{name, name != s}) })
}

// KeysOnly asks for the keys alone.
func (q *Query) KeysOnly() *Query { return q.but(func(q *Query) { q.keysOnly = true }) }

// Project asks for these properties only, which must be indexed. An entity with several values of one gives several
// results. It cannot go together with KeysOnly.
func (q *Query) Project(fieldNames ...string) *Query {
	return q.but(func(q *Query) { q.project = append([]string(nil), fieldNames...) })
}

// Distinct leaves out results that have the same projected values as one before.
func (q *Query) Distinct() *Query { return q.but(func(q *Query) { q.unique = true }) }

// DistinctOn leaves out results that have the same values of these properties as one before. They should be among the
// projected ones. It cannot go together with Distinct.
func (q *Query) DistinctOn(fieldNames ...string) *Query {
	return q.but(func(q *Query) { q.distinct = fieldNames })
}

// Start leaves out what is before the cursor.
func (q *Query) Start(c Cursor) *Query {
	if c.place == "" {
		return q.wrong("datastore: invalid cursor")
	}
	return q.but(func(q *Query) { q.start = c.place })
}

// End leaves out what is after the cursor.
func (q *Query) End(c Cursor) *Query {
	if c.place == "" {
		return q.wrong("datastore: invalid cursor")
	}
	return q.but(func(q *Query) { q.end = c.place })
}

// Limit sets how many results there are at most; below 0 for all.
func (q *Query) Limit(limit int) *Query {
	if limit < math.MinInt32 || limit > math.MaxInt32 {
		return q.wrong("datastore: query limit overflow")
	}
	return q.but(func(q *Query) { q.limit = int32(limit) })
}

// Offset sets how many results to skip at the beginning.
func (q *Query) Offset(offset int) *Query {
	switch {
	case offset < 0:
		return q.wrong("datastore: negative query offset")
	case offset > math.MaxInt32:
		return q.wrong("datastore: query offset overflow")
	}
	return q.but(func(q *Query) { q.offset = int32(offset) })
}

// BatchSize sets how many results to fetch at once. Here all of them come at once.
func (q *Query) BatchSize(size int) *Query {
	if size <= 0 || size > math.MaxInt32 {
		return q.wrong("datastore: query batch size overflow")
	}
	return q.but(func(*Query) {})
}

// condition is a filter for the wire.
type condition struct {
	name, op string
	value    value
}

func (q *Query) run(c context.Context) ([]*entity, int32, error) {
	switch {
	case q.err != nil:
		return nil, 0, q.err
	case len(q.project) != 0 && q.keysOnly:
		return nil, 0, errors.New("datastore: query cannot both project and be keys-only")
	case q.unique && len(q.distinct) != 0:
		return nil, 0, errors.New("datastore: query cannot be both distinct and distinct-on")
	}
	if q.unique {
		q = q.but(func(q *Query) { q.distinct = q.project })
	}
	var conditions []condition
	for _, f := range q.filter {
		if f.name == "" {
			return nil, 0, errors.New("datastore: empty query filter field name")
		}
		v, reason := filterValue(f.value)
		if reason != "" {
			return nil, 0, errors.New("datastore: bad query filter value type: " + reason)
		}
		conditions = append(conditions, condition{f.name, f.op, v})
	}
	id, err := internal.Call(c)
	if err != nil {
		return nil, 0, err
	}
	space := internal.NamespaceFromContext(c)
	found, skipped, failure := rpcQuery(id, transaction(c), space, q, conditions)
	if failure != nil {
		return nil, 0, failure.Err()
	}
	return found, skipped, nil
}

// Count tells how many results there are.
func (q *Query) Count(c context.Context) (int, error) {
	// The service counts what it skips, so all are skipped.
	x := q.but(func(q *Query) {
		q.keysOnly = len(q.project) == 0
		if q.limit < 0 || q.offset+q.limit < 0 {
			q.offset = math.MaxInt32
		} else {
			q.offset += q.limit
		}
		q.limit = 0
	})
	_, skipped, err := x.run(c)
	if err != nil || skipped < q.offset {
		return 0, err
	}
	return int(skipped - q.offset), nil
}

// GetAll runs the query, appends the results to what dst points to, and returns their keys. dst is a pointer to a slice
// of structs, pointers to structs, or PropertyLoadSavers. With KeysOnly it is not used and may be nil. If a property
// does not fit, the rest is loaded, and the error is a *ErrFieldMismatch.
func (q *Query) GetAll(c context.Context, dst interface{}) ([]*Key, error) {
	var list reflect.Value
	var how fitness
	var t reflect.Type
	if !q.keysOnly {
		p := reflect.ValueOf(dst)
		if p.Kind() != reflect.Ptr || p.IsNil() {
			return nil, ErrInvalidEntityType
		}
		list = p.Elem()
		if how, t = elements(list); how == unfit || how == interfaces {
			return nil, ErrInvalidEntityType
		}
	}
	found, _, err := q.run(c)
	if err != nil {
		return nil, err
	}
	var keys []*Key
	var mismatch error
	for _, e := range found {
		if !q.keysOnly {
			p := reflect.New(t)
			if t.Kind() == reflect.Map {
				p.Elem().Set(reflect.MakeMap(t))
			}
			if err := e.loadInto(p.Interface()); err != nil {
				if _, ok := err.(*ErrFieldMismatch); !ok {
					return keys, err
				}
				mismatch = err
			}
			if how != structPointers {
				p = p.Elem()
			}
			list.Set(reflect.Append(list, p))
		}
		keys = append(keys, e.key)
	}
	return keys, mismatch
}

// Done is what Next returns after the last result.
var Done = errors.New("datastore: query has no more results")

// Iterator goes through the results of a query.
type Iterator struct {
	rest     []*entity
	keysOnly bool
	place    string
	err      error
}

// Run runs the query. What goes wrong shows at the first Next.
func (q *Query) Run(c context.Context) *Iterator {
	found, _, err := q.run(c)
	t := &Iterator{found, q.keysOnly, beginning, err}
	if len(found) > 0 && err == nil {
		t.place = found[0].before
	} else if q.start != "" {
		t.place = q.start
	}
	return t
}

// Cursor returns where the iterator is: before the result that Next would return.
func (t *Iterator) Cursor() (Cursor, error) {
	if t.err != nil && t.err != Done {
		return Cursor{}, t.err
	}
	return Cursor{t.place}, nil
}

// Cursor is a place in the results of a query. It can be kept as text, and used with the same query later.
type Cursor struct{ place string }

// beginning is the place before all results.
const beginning = "start"

// String returns the cursor as text for DecodeCursor; that of the beginning is empty.
func (c Cursor) String() string {
	if c.place == "" || c.place == beginning {
		return ""
	}
	return strings.TrimRight(base64.URLEncoding.EncodeToString([]byte(c.place)), "=")
}

// DecodeCursor reads what String returned.
func DecodeCursor(s string) (Cursor, error) {
	if s == "" {
		return Cursor{beginning}, nil
	}
	if n := len(s) % 4; n != 0 {
		s += strings.Repeat("=", 4-n)
	}
	b, err := base64.URLEncoding.DecodeString(s)
	if err != nil {
		return Cursor{}, err
	}
	if !validPlace(string(b)) {
		return Cursor{}, errors.New("datastore: the text is not that of a cursor")
	}
	return Cursor{string(b)}, nil
}

// validPlace tells whether a text stands for a place.
func validPlace(s string) bool

// Next loads the next result into dst, as Get does, and returns its key; Done when there is none. Nothing is loaded if
// dst is nil or the query is for keys only.
func (t *Iterator) Next(dst interface{}) (*Key, error) {
	if t.err == nil && len(t.rest) == 0 {
		t.err = Done
	}
	if t.err != nil {
		return nil, t.err
	}
	e := t.rest[0]
	t.rest, t.place = t.rest[1:], e.after
	if dst == nil || t.keysOnly {
		return e.key, nil
	}
	return e.key, e.loadInto(dst)
}

func rpcQuery(id int, tx int64, space string, q *Query, where []condition) ([]*entity, int32, *internal.Failure)
