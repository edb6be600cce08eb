// Package reflect looks at values and types at run time.
package reflect

import "strconv"

// A Kind is what a type is made as.
type Kind uint

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// Ptr is Pointer.
const Ptr = Pointer

var kindNames = []string{
	"invalid", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr",
	"float32", "float64", "complex64", "complex128", "array", "chan", "func", "interface", "map", "ptr", "slice", "string",
	"struct", "unsafe.Pointer",
}

// String returns the name of the kind.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "kind" + strconv.Itoa(int(k))
}

// Type is a type of Go. Two are equal with == if they are the same type.
type Type interface {
	// Name returns the name of a defined type, or "".
	Name() string
	// PkgPath returns the import path of a defined type, or "".
	PkgPath() string
	// String returns the type as %T prints it.
	String() string
	// Kind returns what the type is made as.
	Kind() Kind
	// Elem returns the element type of an array, channel, map, pointer or slice.
	Elem() Type
	// Key returns the key type of a map.
	Key() Type
	// Len returns the length of an array.
	Len() int
	// NumField returns the number of fields of a struct.
	NumField() int
	// Field returns the i'th field of a struct.
	Field(i int) StructField
	// FieldByName returns the field with that name.
	FieldByName(name string) (StructField, bool)
	// FieldByNameFunc returns the field whose name matches.
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	// FieldByIndex returns a field of embedded structs.
	FieldByIndex(index []int) StructField
	// NumMethod returns the number of exported methods.
	NumMethod() int
	// Method returns the i'th exported method, in order of names.
	Method(int) Method
	// MethodByName returns the exported method with that name.
	MethodByName(string) (Method, bool)
	// NumIn returns the number of parameters of a function.
	NumIn() int
	// In returns the type of the i'th parameter.
	In(i int) Type
	// NumOut returns the number of results of a function.
	NumOut() int
	// Out returns the type of the i'th result.
	Out(i int) Type
	// IsVariadic reports whether a function's last parameter is variadic.
	IsVariadic() bool
	// Implements reports whether the type has the methods of the interface type u.
	Implements(u Type) bool
	// AssignableTo reports whether a value of the type can be assigned to one of type u.
	AssignableTo(u Type) bool
	// ConvertibleTo reports whether a value of the type can be converted to type u.
	ConvertibleTo(u Type) bool
	// ChanDir returns the direction of a channel.
	ChanDir() ChanDir
	// Comparable reports whether values of the type can be compared with ==.
	Comparable() bool
	// Bits returns the size of a number type in bits.
	Bits() int

	common() *rtype
}

// A StructField describes a field.
type StructField struct {
	Name      string
	PkgPath   string // of unexported fields
	Type      Type
	Tag       StructTag
	Offset    uintptr
	Index     []int
	Anonymous bool
}

// IsExported reports whether the field is exported.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// A StructTag is the text behind a field: key:"value" pairs.
type StructTag string

// Get returns the value of a key, or "".
func (tag StructTag) Get(key string) string {
	v, _ := tag.Lookup(key)
	return v
}

// Lookup returns the value of a key and whether the tag has it.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	for tag != "" {
		i := 0
		for i < len(tag) && tag[i] == ' ' {
			i++
		}
		tag = tag[i:]
		i = 0
		for i < len(tag) && tag[i] > ' ' && tag[i] != ':' && tag[i] != '"' && tag[i] != 0x7f {
			i++
		}
		if i == 0 || i+1 >= len(tag) || tag[i] != ':' || tag[i+1] != '"' {
			break
		}
		name := string(tag[:i])
		quoted, err := strconv.QuotedPrefix(string(tag[i+1:]))
		if err != nil {
			break
		}
		tag = tag[i+1+len(quoted):]
		if name == key {
			value, err := strconv.Unquote(quoted)
			if err != nil {
				break
			}
			return value, true
		}
	}
	return "", false
}

// A Method describes a method.
type Method struct {
	Name    string
	PkgPath string
	Type    Type
	Func    Value
	Index   int
}

// IsExported reports whether the method is exported.
func (m Method) IsExported() bool { return m.PkgPath == "" }

// rtype is a Type; t is the machine's own description.
type rtype struct {
	t uintptr
}

func (t *rtype) common() *rtype { return t }

func wrap(t *rtype) Type {
	if t == nil {
		return nil
	}
	return t
}

func (t *rtype) Name() string
func (t *rtype) PkgPath() string
func (t *rtype) String() string
func (t *rtype) Kind() Kind
func (t *rtype) elem() *rtype
func (t *rtype) dir() int
func (t *rtype) key() *rtype
func (t *rtype) Len() int
func (t *rtype) NumField() int
func (t *rtype) field(i int) (name, pkg, tag string, typ *rtype, embedded bool)
func (t *rtype) NumMethod() int
func (t *rtype) method(i int) (name string, typ *rtype, fn Value)
func (t *rtype) NumIn() int
func (t *rtype) in(i int) *rtype
func (t *rtype) NumOut() int
func (t *rtype) out(i int) *rtype
func (t *rtype) IsVariadic() bool
func (t *rtype) assignable(u *rtype) bool
func (t *rtype) Comparable() bool
func (t *rtype) Bits() int

func (t *rtype) Elem() Type {
	switch t.Kind() {
	case Array, Chan, Map, Pointer, Slice:
		return t.elem()
	}
	panic("reflect: Elem of invalid type " + t.String())
}

func (t *rtype) ChanDir() ChanDir {
	if t.Kind() != Chan {
		panic("reflect: ChanDir of non-chan type " + t.String())
	}
	return ChanDir(t.dir())
}

func (t *rtype) Key() Type {
	if t.Kind() != Map {
		panic("reflect: Key of non-map type " + t.String())
	}
	return t.key()
}

func (t *rtype) Field(i int) StructField {
	if t.Kind() != Struct {
		panic("reflect: Field of non-struct type " + t.String())
	}
	if i < 0 || i >= t.NumField() {
		panic("reflect: Field index out of bounds")
	}
	name, pkg, tag, typ, embedded := t.field(i)
	return StructField{Name: name, PkgPath: pkg, Type: typ, Tag: StructTag(tag), Index: []int{i}, Anonymous: embedded}
}

func (t *rtype) Method(i int) Method {
	if i < 0 || i >= t.NumMethod() {
		panic("reflect: Method index out of range")
	}
	name, typ, fn := t.method(i)
	return Method{Name: name, Type: typ, Func: fn, Index: i}
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	for i := 0; i < t.NumMethod(); i++ {
		if m := t.Method(i); m.Name == name {
			return m, true
		}
	}
	return Method{}, false
}

func (t *rtype) In(i int) Type  { return t.in(i) }
func (t *rtype) Out(i int) Type { return t.out(i) }

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return t.assignable(u.common())
}

func (t *rtype) AssignableTo(u Type) bool { return t.assignable(u.common()) }

func (t *rtype) ConvertibleTo(u Type) bool {
	if t.assignable(u.common()) {
		return true
	}
	a, b := t.Kind(), u.Kind()
	if isNumber(a) && isNumber(b) || isComplex(a) && isComplex(b) {
		return true
	}
	return a == b && a == String || isInteger(a) && b == String
}

func isInteger(k Kind) bool { return k >= Int && k <= Uintptr }
func isNumber(k Kind) bool  { return isInteger(k) || k == Float32 || k == Float64 }
func isComplex(k Kind) bool { return k == Complex64 || k == Complex128 }

func typeOf(i any) *rtype

// TypeOf returns the dynamic type of i; nil for nil.
func TypeOf(i any) Type { return wrap(typeOf(i)) }

func pointerTo(t *rtype) *rtype

// PointerTo returns the type *t.
func PointerTo(t Type) Type { return pointerTo(t.common()) }

// PtrTo is PointerTo.
func PtrTo(t Type) Type { return pointerTo(t.common()) }

// ChanDir is the direction of a channel.
type ChanDir int

const (
	RecvDir ChanDir             = 1 << iota // <-chan
	SendDir                                 // chan<-
	BothDir = RecvDir | SendDir             // chan
)

// String returns the direction as Go writes it.
func (d ChanDir) String() string {
	switch d {
	case SendDir:
		return "chan<-"
	case RecvDir:
		return "<-chan"
	case BothDir:
		return "chan"
	}
	return "ChanDir" + strconv.Itoa(int(d))
}

func sliceOf(t *rtype) *rtype
func arrayOf(n int, t *rtype) *rtype
func mapOf(key, elem *rtype) *rtype
func chanOf(dir int, t *rtype) *rtype
func funcOf(in, out []*rtype, variadic bool) *rtype
func structOf(fields []fieldParts) *rtype
func makeFunc(t *rtype, fn func([]Value) []Value) Value

// SliceOf returns the type []t.
func SliceOf(t Type) Type { return sliceOf(t.common()) }

// ArrayOf returns the type [length]elem.
func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	return arrayOf(length, elem.common())
}

// MapOf returns the type map[key]elem.
func MapOf(key, elem Type) Type {
	if !key.Comparable() {
		panic("reflect.MapOf: invalid key type " + key.String())
	}
	return mapOf(key.common(), elem.common())
}

// ChanOf returns the type of channels of t.
func ChanOf(dir ChanDir, t Type) Type { return chanOf(int(dir), t.common()) }

// FuncOf returns the type of functions with these parameters and results; variadic if the last one is.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	return funcOf(commons(in), commons(out), variadic)
}

func commons(types []Type) []*rtype {
	list := make([]*rtype, len(types))
	for i, t := range types {
		list[i] = t.common()
	}
	return list
}

type fieldParts struct {
	name, pkg, tag string
	typ            *rtype
	embedded       bool
}

// StructOf returns the struct type with these fields; Offset and Index are not looked at.
func StructOf(fields []StructField) Type {
	list := make([]fieldParts, len(fields))
	for i, f := range fields {
		if f.Name == "" {
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no name")
		}
		if f.Type == nil {
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no type")
		}
		if c := f.Name[0]; f.PkgPath == "" && !('A' <= c && c <= 'Z') && c < 0x80 {
			panic("reflect.StructOf: field \"" + f.Name + "\" is unexported but missing PkgPath")
		}
		for _, g := range fields[:i] {
			if g.Name == f.Name && f.Name != "_" {
				panic("reflect.StructOf: duplicate field " + f.Name)
			}
		}
		list[i] = fieldParts{f.Name, f.PkgPath, string(f.Tag), f.Type.common(), f.Anonymous}
	}
	return structOf(list)
}

// MakeFunc returns a function of the type typ that calls fn with its arguments and returns what fn returns.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	return makeFunc(typ.common(), fn)
}

// Swapper returns a function that exchanges two elements of a slice.
func Swapper(slice any) func(i, j int)

// Copy copies elements of src, a slice, an array or a string, to dst until one is at its end, and returns how many.
func Copy(dst, src Value) int {
	dst.must("Copy", Array, Slice)
	src.must("Copy", Array, Slice, String)
	n := dst.length()
	if m := src.length(); m < n {
		n = m
	}
	held := make([]any, n)
	for i := range held {
		held[i] = src.index(i).raw()
	}
	for i, x := range held {
		y := valueOf(x)
		if !y.IsValid() {
			y = Zero(dst.Type().Elem())
		}
		dst.index(i).set(y)
	}
	return n
}

// AppendSlice appends the elements of the slice t to the slice s and returns it.
func AppendSlice(s, t Value) Value {
	s.must("AppendSlice", Slice)
	t.must("AppendSlice", Slice)
	x := make([]Value, t.length())
	for i := range x {
		x[i] = t.index(i)
	}
	return appendValues(s, x)
}

// MakeMapWithSize returns a new map of a map type; n, how many entries to expect, is not needed here.
func MakeMapWithSize(typ Type, n int) Value { return makeMap(typ.common()) }

// DeepEqual reports whether x and y are equal all the way down: elements of slices and maps, and what pointers point to.
// A nil slice is not equal to an empty one.
func DeepEqual(x, y any) bool

// Value holds a value of any type. Its zero Value holds nothing; only IsValid, Kind and String may be called then.
type Value struct {
	t    uintptr // the machine's description of the type
	v    uintptr // the value
	at   uintptr // where it is stored, if it can be set
	flag uint8
}

// flag is not 0 for what was reached through an unexported field: 1 if all below it is closed, too, 2 if it is embedded.

// A ValueError is the panic of a method called on a Value of the wrong kind.
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

func (v Value) must(method string, kinds ...Kind) {
	k := v.Kind()
	for _, want := range kinds {
		if k == want {
			return
		}
	}
	panic(&ValueError{"reflect.Value." + method, k})
}

func (v Value) settable(method string) {
	if v.flag != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
	if !v.CanSet() {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

func valueOf(i any) Value
func (v Value) rtype() *rtype
func (v Value) raw() any
func (v Value) set(x Value)
func (v Value) setRaw(x any)
func (v Value) elem() Value
func (v Value) fieldAt(i int) Value
func (v Value) index(i int) Value
func (v Value) length() int
func (v Value) capacity() int
func (v Value) mapKeys() []Value
func (v Value) mapIndex(key Value) Value
func (v Value) setMapIndex(key, elem Value)
func (v Value) slice(i, j int) Value
func (v Value) methodAt(i int) Value
func (v Value) address() uintptr
func (v Value) toInt() int64
func (v Value) toUint() uint64
func (v Value) toFloat() float64
func (v Value) toComplex() complex128
func (v Value) toString() string
func (v Value) toBool() bool
func (v Value) toBytes() []byte
func (v Value) isNil() bool
func (v Value) addr() Value
func (v Value) convert(t *rtype) Value
func (v Value) call(in []Value) []Value
func newValue(t *rtype, pointer bool) Value
func makeSlice(t *rtype, n, c int) Value
func makeMap(t *rtype) Value
func appendValues(s Value, x []Value) Value

// ValueOf returns a Value that holds i.
func ValueOf(i any) Value { return valueOf(i) }

// Zero returns the zero value of a type.
func Zero(typ Type) Value { return newValue(typ.common(), false) }

// New returns a pointer to a new zero value of a type.
func New(typ Type) Value { return newValue(typ.common(), true) }

// Indirect returns what v points to, or v if it is no pointer.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

// MakeSlice returns a new slice of a slice type.
func MakeSlice(typ Type, len, cap int) Value { return makeSlice(typ.common(), len, cap) }

// MakeMap returns a new map of a map type.
func MakeMap(typ Type) Value { return makeMap(typ.common()) }

// Append appends values to the slice s and returns the slice.
func Append(s Value, x ...Value) Value {
	s.must("Append", Slice)
	return appendValues(s, x)
}

// IsValid reports whether v holds something.
func (v Value) IsValid() bool

// Kind returns the kind of the value; Invalid for the zero Value.
func (v Value) Kind() Kind

// Type returns the type of the value.
func (v Value) Type() Type {
	if !v.IsValid() {
		panic(&ValueError{"reflect.Value.Type", Invalid})
	}
	return v.rtype()
}

// Interface returns the value as an any.
func (v Value) Interface() any {
	if !v.IsValid() {
		panic(&ValueError{"reflect.Value.Interface", Invalid})
	}
	if v.flag != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.raw()
}

// CanInterface reports whether Interface may be called.
func (v Value) CanInterface() bool { return v.flag == 0 }

// CanSet reports whether the value can be changed: it was reached through a pointer, and not through an unexported field.
func (v Value) CanSet() bool { return v.CanAddr() && v.flag == 0 }

// CanAddr reports whether Addr may be called.
func (v Value) CanAddr() bool

// Addr returns a pointer to the value.
func (v Value) Addr() Value {
	if !v.CanAddr() {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return v.addr()
}

// Int returns the value of a signed integer.
func (v Value) Int() int64 {
	v.must("Int", Int, Int8, Int16, Int32, Int64)
	return v.toInt()
}

// CanInt reports whether Int may be called.
func (v Value) CanInt() bool { return v.Kind() >= Int && v.Kind() <= Int64 }

// Uint returns the value of an unsigned integer.
func (v Value) Uint() uint64 {
	v.must("Uint", Uint, Uint8, Uint16, Uint32, Uint64, Uintptr)
	return v.toUint()
}

// CanUint reports whether Uint may be called.
func (v Value) CanUint() bool { return v.Kind() >= Uint && v.Kind() <= Uintptr }

// Float returns the value of a float.
func (v Value) Float() float64 {
	v.must("Float", Float32, Float64)
	return v.toFloat()
}

// CanFloat reports whether Float may be called.
func (v Value) CanFloat() bool { return v.Kind() == Float32 || v.Kind() == Float64 }

// Complex returns the value of a complex number.
func (v Value) Complex() complex128 {
	v.must("Complex", Complex64, Complex128)
	return v.toComplex()
}

// CanComplex reports whether Complex may be called.
func (v Value) CanComplex() bool { return v.Kind() == Complex64 || v.Kind() == Complex128 }

// Bool returns the value of a bool.
func (v Value) Bool() bool {
	v.must("Bool", Bool)
	return v.toBool()
}

// String returns the value of a string; of others, their type in <T Value>.
func (v Value) String() string {
	switch v.Kind() {
	case String:
		return v.toString()
	case Invalid:
		return "<invalid Value>"
	}
	return "<" + v.Type().String() + " Value>"
}

// Bytes returns the value of a slice of bytes.
func (v Value) Bytes() []byte {
	v.must("Bytes", Slice)
	return v.toBytes()
}

// Len returns the length of an array, channel, map, slice or string.
func (v Value) Len() int {
	v.must("Len", Array, Chan, Map, Slice, String)
	return v.length()
}

// Cap returns the capacity of an array, channel or slice.
func (v Value) Cap() int {
	v.must("Cap", Array, Chan, Slice)
	return v.capacity()
}

// Index returns the i'th element of an array, slice or string.
func (v Value) Index(i int) Value {
	v.must("Index", Array, Slice, String)
	if i < 0 || i >= v.length() {
		panic("reflect: " + v.Kind().String() + " index out of range")
	}
	return v.index(i)
}

// Slice returns the elements from i up to j.
func (v Value) Slice(i, j int) Value {
	v.must("Slice", Slice, String)
	if i < 0 || j < i || j > v.length() {
		panic("reflect.Value.Slice: " + v.Kind().String() + " index out of bounds")
	}
	return v.slice(i, j)
}

// NumField returns the number of fields of a struct.
func (v Value) NumField() int {
	v.must("NumField", Struct)
	return v.rtype().NumField()
}

// Field returns the i'th field of a struct.
func (v Value) Field(i int) Value {
	v.must("Field", Struct)
	if i < 0 || i >= v.rtype().NumField() {
		panic("reflect: Field index out of range")
	}
	return v.fieldAt(i)
}

// FieldByIndex returns a field of embedded structs.
func (v Value) FieldByIndex(index []int) Value {
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer {
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}

// FieldByName returns the field with that name; the zero Value if there is none.
func (v Value) FieldByName(name string) Value {
	v.must("FieldByName", Struct)
	if f, ok := v.rtype().FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// Elem returns what a pointer points to or an interface holds; the zero Value for nil.
func (v Value) Elem() Value {
	v.must("Elem", Interface, Pointer)
	return v.elem()
}

// IsNil reports whether the value is nil.
func (v Value) IsNil() bool {
	v.must("IsNil", Chan, Func, Interface, Map, Pointer, Slice, UnsafePointer)
	return v.isNil()
}

// IsZero reports whether the value is the zero value of its type.
func (v Value) IsZero() bool {
	switch v.Kind() {
	case Invalid:
		panic(&ValueError{"reflect.Value.IsZero", Invalid})
	case Chan, Func, Interface, Map, Pointer, Slice, UnsafePointer:
		return v.isNil()
	case Array:
		for i := 0; i < v.Len(); i++ {
			if !v.Index(i).IsZero() {
				return false
			}
		}
		return true
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if !v.Field(i).IsZero() {
				return false
			}
		}
		return true
	}
	return DeepEqual(v.raw(), Zero(v.rtype()).raw())
}

// MapKeys returns the keys of a map, in no order.
func (v Value) MapKeys() []Value {
	v.must("MapKeys", Map)
	return v.mapKeys()
}

// MapIndex returns the value of a key; the zero Value if there is none.
func (v Value) MapIndex(key Value) Value {
	v.must("MapIndex", Map)
	return v.mapIndex(key)
}

// SetMapIndex sets the value of a key; the zero Value deletes it.
func (v Value) SetMapIndex(key, elem Value) {
	v.must("SetMapIndex", Map)
	if v.isNil() {
		panic("assignment to entry in nil map")
	}
	v.setMapIndex(key, elem)
}

// A MapIter walks through a map.
type MapIter struct {
	m    Value
	keys []Value
	i    int
}

// MapRange returns an iterator for a map.
func (v Value) MapRange() *MapIter {
	v.must("MapRange", Map)
	return &MapIter{v, v.mapKeys(), -1}
}

// Next goes on to the next entry; false at the end.
func (it *MapIter) Next() bool {
	it.i++
	return it.i < len(it.keys)
}

// Key returns the key of the entry.
func (it *MapIter) Key() Value { return it.keys[it.i] }

// Value returns the value of the entry.
func (it *MapIter) Value() Value { return it.m.mapIndex(it.keys[it.i]) }

// NumMethod returns the number of exported methods.
func (v Value) NumMethod() int { return v.Type().NumMethod() }

// Method returns the i'th exported method, bound to the value.
func (v Value) Method(i int) Value {
	if i < 0 || i >= v.NumMethod() {
		panic("reflect: Method index out of range")
	}
	return v.methodAt(i)
}

// MethodByName returns the method with that name, bound to the value; the zero Value if there is none.
func (v Value) MethodByName(name string) Value {
	if m, ok := v.Type().MethodByName(name); ok {
		return v.methodAt(m.Index)
	}
	return Value{}
}

// Call calls a function and returns its results.
func (v Value) Call(in []Value) []Value {
	v.must("Call", Func)
	t := v.rtype()
	if n := t.NumIn(); !t.IsVariadic() {
		if len(in) < n {
			panic("reflect: Call with too few input arguments")
		}
		if len(in) > n {
			panic("reflect: Call with too many input arguments")
		}
	}
	return v.call(in)
}

// Pointer returns the address of a pointer, map, channel, function or slice.
func (v Value) Pointer() uintptr {
	v.must("Pointer", Chan, Func, Map, Pointer, Slice, UnsafePointer)
	return v.address()
}

// Convert returns the value converted to another type.
func (v Value) Convert(t Type) Value {
	if !v.Type().ConvertibleTo(t) {
		panic("reflect.Value.Convert: value of type " + v.Type().String() + " cannot be converted to type " + t.String())
	}
	return v.convert(t.common())
}

// CanConvert reports whether Convert may be called.
func (v Value) CanConvert(t Type) bool { return v.Type().ConvertibleTo(t) }

// SetLen sets the length of a slice, within its capacity.
func (v Value) SetLen(n int) {
	v.settable("SetLen")
	v.must("SetLen", Slice)
	if n < 0 || n > v.capacity() {
		panic("reflect: slice length out of range in SetLen")
	}
	v.set(v.slice(0, n))
}

// SetComplex sets a complex number.
func (v Value) SetComplex(x complex128) {
	v.settable("SetComplex")
	v.must("SetComplex", Complex64, Complex128)
	v.set(valueOf(x).convert(v.rtype()))
}

// Set sets the value to x.
func (v Value) Set(x Value) {
	v.settable("Set")
	if !x.Type().AssignableTo(v.Type()) {
		panic("reflect.Set: value of type " + x.Type().String() + " is not assignable to type " + v.Type().String())
	}
	v.set(x)
}

// SetInt sets a signed integer.
func (v Value) SetInt(x int64) {
	v.settable("SetInt")
	v.must("SetInt", Int, Int8, Int16, Int32, Int64)
	v.setRaw(x)
}

// SetUint sets an unsigned integer.
func (v Value) SetUint(x uint64) {
	v.settable("SetUint")
	v.must("SetUint", Uint, Uint8, Uint16, Uint32, Uint64, Uintptr)
	v.setRaw(x)
}

// SetFloat sets a float.
func (v Value) SetFloat(x float64) {
	v.settable("SetFloat")
	v.must("SetFloat", Float32, Float64)
	v.setRaw(x)
}

// SetBool sets a bool.
func (v Value) SetBool(x bool) {
	v.settable("SetBool")
	v.must("SetBool", Bool)
	v.setRaw(x)
}

// SetString sets a string.
func (v Value) SetString(x string) {
	v.settable("SetString")
	v.must("SetString", String)
	v.setRaw(x)
}

// SetBytes sets a slice of bytes.
func (v Value) SetBytes(x []byte) {
	v.settable("SetBytes")
	v.must("SetBytes", Slice)
	v.setRaw(x)
}
