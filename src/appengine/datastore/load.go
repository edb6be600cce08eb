package datastore

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"time"

	"google.golang.org/appengine"
)

// ErrFieldMismatch says that a property has no place in a struct: the field is missing, not exported, or of another
// type. The other fields have been loaded all the same. StructType is the type of the struct, Reason says why.
type ErrFieldMismatch struct {
	StructType reflect.Type
	FieldName  string
	Reason     string
}

// Error tells which field of which struct could not be loaded, and why.
func (e *ErrFieldMismatch) Error() string {
	return fmt.Sprintf("datastore: cannot load field %q into a %q: %s", e.FieldName, e.StructType, e.Reason)
}

func (e *entity) loadInto(dst interface{}) error {
	props := make([]Property, len(e.props))
	for i, p := range e.props {
		if p.value.kind == "key" && !p.value.key.valid() {
			return ErrInvalidKey
		}
		props[i] = Property{Name: p.name, Value: p.value.goValue(), NoIndex: !p.indexed, Multiple: p.multiple}
	}
	if l, ok := dst.(PropertyLoadSaver); ok {
		return l.Load(props)
	}
	return LoadStruct(dst, props)
}

func (v value) goValue() interface{} {
	switch v.kind {
	case "int":
		return v.n
	case "time":
		return fromMicro(v.n)
	case "bool":
		return v.b
	case "string":
		return v.s
	case "bytes":
		return []byte(v.s)
	case "byteString":
		return ByteString(v.s)
	case "blobKey":
		return appengine.BlobKey(v.s)
	case "float":
		return v.f
	case "point":
		return appengine.GeoPoint{Lat: v.f, Lng: v.g}
	case "key":
		return v.key
	}
	return nil
}

// load puts properties into a struct. It goes on when one does not fit, and the last of those is the error.
func load(v reflect.Value, lay *layout, props []Property) error {
	var mismatch *ErrFieldMismatch
	seen := map[string]int{}
	for _, p := range props {
		if reason := loadProperty(v, lay, p, seen); reason != "" {
			mismatch = &ErrFieldMismatch{v.Type(), p.Name, reason}
		}
	}
	if mismatch != nil {
		return mismatch
	}
	return nil
}

// loadProperty puts one property in its place and returns why it has none, or "".
// seen counts how often each name has come into a slice.
func loadProperty(in reflect.Value, lay *layout, p Property, seen map[string]int) string {
	single := p.Multiple // until a slice makes room for several
	at := 0
	v := in
	for rest := strings.Split(p.Name, "."); len(rest) > 0; {
		// Names of fields may have dots, too: the longest that fits is meant.
		n := len(rest)
		f, ok := field{}, false
		for ; n > 0 && !ok; n-- {
			f, ok = lay.fields[strings.Join(rest[:n], ".")]
		}
		if !ok || in.Kind() != reflect.Struct {
			return "no such struct field"
		}
		rest = rest[n+1:]
		v = in.FieldByIndex(f.path)
		if !v.CanSet() {
			return "cannot set struct field"
		}
		if f.nested != nil {
			in, lay = v, f.nested
		}
		if v.Kind() != reflect.Slice || v.Type() == bytesType {
			continue
		}
		single = false
		if v.Type().Elem().Kind() != reflect.Uint8 {
			at = seen[p.Name]
			seen[p.Name]++
			for v.Len() <= at {
				v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
			}
			in = v.Index(at)
		}
	}
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() != reflect.Uint8 {
		elem := reflect.New(v.Type().Elem()).Elem()
		if reason := setValue(elem, p.Value); reason != "" {
			v.Set(reflect.Zero(v.Type()))
			return reason
		}
		v.Index(at).Set(elem)
		return ""
	}
	if single {
		return "multiple-valued property requires a slice field type"
	}
	return setValue(v, p.Value)
}

// setValue stores x in v and returns why that cannot be, or "". A nil makes v zero.
func setValue(v reflect.Value, x interface{}) string {
	wrong := func() string { return fmt.Sprintf("type mismatch: %s versus %v", typeName(x), v.Type()) }
	overflow := func() string { return fmt.Sprintf("value %v overflows struct field of type %v", x, v.Type()) }
	switch v.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n, ok := x.(int64)
		if !ok && x != nil {
			return wrong()
		}
		if unused := 64 - v.Type().Bits(); n<<unused>>unused != n {
			return overflow()
		}
		v.SetInt(n)
	case reflect.Bool:
		b, ok := x.(bool)
		if !ok && x != nil {
			return wrong()
		}
		v.SetBool(b)
	case reflect.String:
		switch s := x.(type) {
		case nil: // stays what it is
		case string:
			v.SetString(s)
		case ByteString:
			v.SetString(string(s))
		case appengine.BlobKey:
			v.SetString(string(s))
		default:
			return wrong()
		}
	case reflect.Float32, reflect.Float64:
		f, ok := x.(float64)
		if !ok && x != nil {
			return wrong()
		}
		if big := math.Abs(f); v.Kind() == reflect.Float32 && math.MaxFloat32 < big && big <= math.MaxFloat64 {
			return overflow()
		}
		v.SetFloat(f)
	case reflect.Ptr:
		k, ok := x.(*Key)
		if !ok && x != nil || v.Type() != keyType {
			return wrong()
		}
		v.Set(reflect.ValueOf(k))
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Uint8 {
			return wrong()
		}
		switch b := x.(type) {
		case nil:
			v.SetBytes(nil)
		case []byte:
			v.SetBytes(b)
		case ByteString:
			v.SetBytes(b)
		default:
			return wrong()
		}
	case reflect.Struct:
		switch v.Type() {
		case timeType:
			t, ok := x.(time.Time)
			if !ok && x != nil {
				return wrong()
			}
			v.Set(reflect.ValueOf(t))
		case geoPointType:
			g, ok := x.(appengine.GeoPoint)
			if !ok && x != nil {
				return wrong()
			}
			v.Set(reflect.ValueOf(g))
		default:
			return wrong()
		}
	default:
		return wrong()
	}
	return ""
}

// typeName is how error texts call the type of a property's value.
func typeName(x interface{}) string {
	switch x.(type) {
	case int64:
		return "int"
	case float64:
		return "float"
	case []byte:
		return "[]byte"
	case bool, string, ByteString, *Key, time.Time, appengine.BlobKey, appengine.GeoPoint:
		return fmt.Sprintf("%T", x)
	}
	return "empty"
}
