package datastore

import (
	"errors"
	"fmt"
	"reflect"
	"time"

	"google.golang.org/appengine"
)

// save appends the properties of the struct v. What `above` says about a field around it holds for all of them.
func (lay *layout) save(v reflect.Value, prefix string, above field, props *[]Property) error {
	for _, name := range lay.names {
		f := lay.fields[name]
		fv := v.FieldByIndex(f.path)
		if !fv.CanSet() {
			continue
		}
		f.noIndex = f.noIndex || above.noIndex
		f.multiple = above.multiple
		values := []reflect.Value{fv}
		if fv.Kind() == reflect.Slice && fv.Type().Elem().Kind() != reflect.Uint8 {
			f.multiple = true
			values = values[:0]
			for i := 0; i < fv.Len(); i++ {
				values = append(values, fv.Index(i))
			}
		}
		for _, x := range values {
			if err := f.saveValue(x, prefix+name, props); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f field) saveValue(v reflect.Value, name string, props *[]Property) error {
	if f.omitEmpty && empty(v) {
		return nil
	}
	p := Property{Name: name, NoIndex: f.noIndex, Multiple: f.multiple}
	switch x := v.Interface().(type) {
	case *Key, time.Time, appengine.BlobKey, appengine.GeoPoint, ByteString:
		p.Value = x
	default:
		switch v.Kind() {
		case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
			p.Value = v.Int()
		case reflect.Bool:
			p.Value = v.Bool()
		case reflect.String:
			p.Value = v.String()
		case reflect.Float32, reflect.Float64:
			p.Value = v.Float()
		case reflect.Slice:
			if v.Type().Elem().Kind() == reflect.Uint8 {
				p.Value, p.NoIndex = v.Bytes(), true
			}
		case reflect.Struct:
			nested, err := layoutOf(v.Type())
			if err != nil {
				return fmt.Errorf("datastore: unsupported struct field: %v", err)
			}
			return nested.save(v, name+".", f, props)
		}
	}
	if p.Value == nil {
		return fmt.Errorf("datastore: unsupported struct field type: %v", v.Type())
	}
	*props = append(*props, p)
	return nil
}

// empty tells whether omitempty leaves the value out. Of structs only times can be empty.
func empty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct:
		t, ok := v.Interface().(time.Time)
		return ok && t.IsZero()
	case reflect.Float32, reflect.Float64:
		return v.Float() == 0
	case reflect.Complex64, reflect.Complex128, reflect.Chan, reflect.Func:
		return false
	}
	return v.IsZero()
}

// entity is what goes over the wire: a key and its properties, the indexed ones first.
type entity struct {
	key   *Key
	props []property

	before, after string // places around it, if it is the result of a query
}

// property is a Property for the wire.
type property struct {
	name     string
	indexed  bool
	multiple bool
	value    value
}

// value is one value for the wire; kind says which field has it.
type value struct {
	kind string // "null", "int", "time", "bool", "string", "bytes", "byteString", "blobKey", "float", "point", "key"
	n    int64
	b    bool
	s    string
	f, g float64 // the float, or latitude and longitude
	key  *Key
}

func save(key *Key, src interface{}) (*entity, error) {
	var props []Property
	var err error
	if s, ok := src.(PropertyLoadSaver); ok {
		props, err = s.Save()
	} else {
		props, err = SaveStruct(src)
	}
	if err != nil {
		return nil, err
	}
	var indexed, others []property
	multiple := map[string]bool{}
	for _, p := range props {
		if before, seen := multiple[p.Name]; seen && !(before && p.Multiple) {
			return nil, fmt.Errorf("datastore: multiple Properties with Name %q, but Multiple is false", p.Name)
		} else if !seen {
			multiple[p.Name] = p.Multiple
		}
		v, err := p.wire()
		if err != nil {
			return nil, err
		}
		sent := property{p.Name, !p.NoIndex, p.Multiple, v}
		if p.NoIndex {
			others = append(others, sent)
		} else if indexed = append(indexed, sent); len(indexed) > maxIndexed {
			return nil, errors.New("datastore: too many indexed properties")
		}
	}
	return &entity{key: key, props: append(indexed, others...)}, nil
}

func (p Property) wire() (value, error) {
	switch x := p.Value.(type) {
	case nil:
		return value{kind: "null"}, nil
	case []byte:
		if !p.NoIndex {
			return value{}, fmt.Errorf("datastore: cannot index a []byte valued Property with Name %q", p.Name)
		}
		return value{kind: "bytes", s: string(x)}, nil
	case time.Time:
		if !storable(x) {
			return value{}, errTime
		}
		return value{kind: "time", n: toMicro(x)}, nil
	case appengine.GeoPoint:
		if !x.Valid() {
			return value{}, errors.New("datastore: invalid GeoPoint value")
		}
		return value{kind: "point", f: x.Lat, g: x.Lng}, nil
	}
	if v, ok := plain(p.Value); ok {
		return v, nil
	}
	return value{}, fmt.Errorf("datastore: invalid Value type for a Property with Name %q", p.Name)
}

// plain makes the wire's value of one that cannot be wrong.
func plain(x interface{}) (value, bool) {
	switch x := x.(type) {
	case int64:
		return value{kind: "int", n: x}, true
	case bool:
		return value{kind: "bool", b: x}, true
	case string:
		return value{kind: "string", s: x}, true
	case float64:
		return value{kind: "float", f: x}, true
	case ByteString:
		return value{kind: "byteString", s: string(x)}, true
	case appengine.BlobKey:
		return value{kind: "blobKey", s: string(x)}, true
	case *Key:
		if x == nil {
			return value{kind: "null"}, true
		}
		return value{kind: "key", key: x}, true
	}
	return value{}, false
}

// filterValue makes the wire's value of what a filter compares with. It takes named types, too.
func filterValue(x interface{}) (value, string) {
	switch x := x.(type) {
	case nil:
		return value{kind: "null"}, ""
	case []byte:
		return value{kind: "bytes", s: string(x)}, ""
	case time.Time:
		if !storable(x) {
			return value{}, "time value out of range"
		}
		return value{kind: "time", n: toMicro(x)}, ""
	case appengine.GeoPoint:
		if !x.Valid() {
			return value{}, "invalid GeoPoint value"
		}
		return value{kind: "point", f: x.Lat, g: x.Lng}, ""
	case ByteString:
		return value{}, "unsupported datastore value type: datastore.ByteString"
	}
	v := reflect.ValueOf(x)
	switch v.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return value{kind: "int", n: v.Int()}, ""
	case reflect.Bool:
		return value{kind: "bool", b: v.Bool()}, ""
	case reflect.String:
		return value{kind: "string", s: v.String()}, ""
	case reflect.Float32, reflect.Float64:
		return value{kind: "float", f: v.Float()}, ""
	}
	if w, ok := plain(x); ok {
		return w, ""
	}
	return value{}, "unsupported datastore value type: " + v.Type().String()
}
