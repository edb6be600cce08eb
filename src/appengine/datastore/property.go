package datastore

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"time"
	"unicode"

	"google.golang.org/appengine"
)

// maxIndexed is how many indexed properties an entity may have.
const maxIndexed = 20000

// Property is one value of an entity under its name. A name with several values has a Property for each.
type Property struct {
	// Name is the name of the property.
	Name string
	// Value is an int64, bool, string, float64, ByteString, *Key, time.Time, appengine.BlobKey, appengine.GeoPoint or
	// []byte, or nil; nothing else, not even a type made from one of these. Fields of structs may have more types.
	Value interface{}
	// NoIndex keeps queries from finding and sorting by the property.
	NoIndex bool
	// Multiple says that there may be several properties of that name.
	Multiple bool
}

// ByteString is a short []byte, up to 1500 bytes, that can be indexed.
type ByteString []byte

// PropertyLoadSaver is implemented by types that turn themselves into properties and back.
type PropertyLoadSaver interface {
	Load([]Property) error
	Save() ([]Property, error)
}

// PropertyList holds the properties of an entity as they are.
type PropertyList []Property

// Load appends the properties to the list.
func (l *PropertyList) Load(p []Property) error {
	*l = append(*l, p...)
	return nil
}

// Save returns the properties of the list.
func (l *PropertyList) Save() ([]Property, error) { return *l, nil }

// LoadStruct loads properties into the struct that dst points to.
func LoadStruct(dst interface{}, p []Property) error {
	v, lay, err := structOf(dst)
	if err != nil {
		return err
	}
	return load(v, lay, p)
}

// SaveStruct returns the properties of the struct that src points to.
func SaveStruct(src interface{}) ([]Property, error) {
	v, lay, err := structOf(src)
	if err != nil {
		return nil, err
	}
	var props []Property
	if err := lay.save(v, "", field{}, &props); err != nil {
		return nil, err
	}
	return props, nil
}

var (
	timeType       = reflect.TypeOf(time.Time{})
	geoPointType   = reflect.TypeOf(appengine.GeoPoint{})
	keyType        = reflect.TypeOf((*Key)(nil))
	bytesType      = reflect.TypeOf([]byte(nil))
	listType       = reflect.TypeOf(PropertyList(nil))
	loadSaverIface = reflect.TypeOf((*PropertyLoadSaver)(nil)).Elem()
)

// layout says which property goes into which field of a struct type.
type layout struct {
	names  []string // in the order of the fields
	fields map[string]field
	sliced bool // some field, however deep, is a slice of values
	ready  bool // false while the type is being looked at: meeting it then means that it contains itself
}

type field struct {
	path      []int // of field numbers, from the struct down
	noIndex   bool
	omitEmpty bool
	multiple  bool    // in the course of saving: inside a slice
	nested    *layout // of a struct, or of a slice of structs
}

var layouts = map[reflect.Type]*layout{}

func layoutOf(t reflect.Type) (*layout, error) {
	if lay := layouts[t]; lay != nil {
		return lay, nil
	}
	lay := &layout{fields: map[string]field{}}
	layouts[t] = lay
	for i := 0; i < t.NumField(); i++ {
		if err := lay.add(t, i); err != nil {
			delete(layouts, t)
			return nil, err
		}
	}
	lay.ready = true
	return lay, nil
}

// add takes the i'th field of the struct type t in, with what lies below it.
func (lay *layout) add(t reflect.Type, i int) error {
	f := t.Field(i)
	if f.PkgPath != "" && !f.Anonymous {
		return nil
	}
	words := strings.Split(f.Tag.Get("datastore"), ",")
	name := words[0]
	own := field{path: []int{i}}
	for _, word := range words[1:] {
		own.noIndex = own.noIndex || word == "noindex"
		own.omitEmpty = own.omitEmpty || word == "omitempty"
	}
	switch {
	case name == "-":
		return nil
	case name == "":
		if !f.Anonymous {
			name = f.Name
		}
	case name == "__key__":
		if f.Type != keyType {
			return fmt.Errorf("datastore: __key__ field on struct %v is not a *datastore.Key", t)
		}
	case !validName(name):
		return fmt.Errorf("datastore: struct tag has invalid property name: %q", name)
	}

	inner := f.Type
	isSlice := inner.Kind() == reflect.Slice && inner != bytesType
	if inner.Kind() == reflect.Slice {
		inner = inner.Elem()
	}
	lay.sliced = lay.sliced || isSlice
	if inner.Kind() != reflect.Struct || inner == timeType || inner == geoPointType {
		return lay.put(name, own)
	}
	nested, err := layoutOf(inner)
	switch {
	case err != nil:
		return err
	case !nested.ready:
		return fmt.Errorf("datastore: recursive struct: field %q", f.Name)
	case isSlice && nested.sliced:
		return fmt.Errorf("datastore: flattening nested structs leads to a slice of slices: field %q", f.Name)
	}
	lay.sliced = lay.sliced || nested.sliced
	if !f.Anonymous {
		own.nested = nested
		return lay.put(name, own)
	}
	// The fields of an embedded struct are fields of this one.
	for _, sub := range nested.names {
		promoted := nested.fields[sub]
		promoted.path = append([]int{i}, promoted.path...)
		promoted.noIndex = promoted.noIndex || own.noIndex
		if name != "" {
			sub = name + "." + sub
		}
		if err := lay.put(sub, promoted); err != nil {
			return err
		}
	}
	return nil
}

func (lay *layout) put(name string, f field) error {
	if _, taken := lay.fields[name]; taken {
		return fmt.Errorf("datastore: struct tag has repeated property name: %q", name)
	}
	lay.names = append(lay.names, name)
	lay.fields[name] = f
	return nil
}

// validName tells whether a name consists of identifiers with dots between them.
func validName(name string) bool {
	start := true
	for _, c := range name {
		switch {
		case c == '.':
			if start {
				return false
			}
			start = true
			continue
		case c == '_' || unicode.IsLetter(c):
		case start || !unicode.IsDigit(c):
			return false
		}
		start = false
	}
	return !start
}

// structOf returns the struct that p points to, with its layout.
func structOf(p interface{}) (reflect.Value, *layout, error) {
	v := reflect.ValueOf(p)
	if v.Kind() != reflect.Ptr || v.Elem().Kind() != reflect.Struct {
		return v, nil, ErrInvalidEntityType
	}
	v = v.Elem()
	lay, err := layoutOf(v.Type())
	return v, lay, err
}

// microseconds since 1970: the datastore's times.
func toMicro(t time.Time) int64 { return t.Unix()*1e6 + int64(t.Nanosecond()/1000) }

func fromMicro(n int64) time.Time { return time.Unix(n/1e6, n%1e6*1e3).UTC() }

var firstTime, lastTime = fromMicro(-1 << 63), fromMicro(1<<63 - 1)

func storable(t time.Time) bool { return !t.Before(firstTime) && !t.After(lastTime) }

var errTime = errors.New("datastore: time value out of range")
