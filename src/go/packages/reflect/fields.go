package reflect

import "errors"

// place is a struct type and the way to it through embedded fields.
type place struct {
	t     *rtype
	index []int
}

// embedded returns the struct type of an embedded field, nil if it is none.
func (f StructField) embedded() *rtype {
	if !f.Anonymous {
		return nil
	}
	t := f.Type
	if t.Kind() == Pointer {
		t = t.Elem()
	}
	if t.Kind() != Struct {
		return nil
	}
	return t.common()
}

func follow(index []int, i int) []int { return append(append([]int(nil), index...), i) }

// FieldByNameFunc returns the field whose name matches, the one least deep in embedded structs. Several of a depth hide
// each other and all below.
func (t *rtype) FieldByNameFunc(match func(string) bool) (found StructField, ok bool) {
	seen := map[*rtype]bool{}
	level, times := []place{{t, nil}}, map[*rtype]int{}
	for len(level) > 0 && !ok {
		var next []place
		nextTimes := map[*rtype]int{}
		for _, p := range level {
			if seen[p.t] {
				continue
			}
			seen[p.t] = true
			for i := 0; i < p.t.NumField(); i++ {
				f := p.t.Field(i)
				if match(f.Name) {
					if ok || times[p.t] > 1 {
						return StructField{}, false
					}
					found, ok = f, true
					found.Index = follow(p.index, i)
					continue
				}
				inner := f.embedded()
				if ok || inner == nil {
					continue
				}
				nextTimes[inner]++
				if nextTimes[inner] == 1 {
					if times[p.t] > 1 {
						nextTimes[inner] = 2
					}
					next = append(next, place{inner, follow(p.index, i)})
				}
			}
		}
		level, times = next, nextTimes
	}
	return found, ok
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	return t.FieldByNameFunc(func(s string) bool { return s == name })
}

func (t *rtype) FieldByIndex(index []int) (f StructField) {
	var at Type = t
	for i, x := range index {
		if i > 0 {
			if at = f.Type; at.Kind() == Pointer && at.Elem().Kind() == Struct {
				at = at.Elem()
			}
		}
		f = at.Field(x)
	}
	return f
}

// VisibleFields returns the fields of a struct type and of the structs embedded in it, without those that are hidden.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	var fields []StructField
	at := map[string]int{}
	open := map[*rtype]bool{}
	var walk func(p place)
	walk = func(p place) {
		if open[p.t] {
			return
		}
		open[p.t] = true
		for i := 0; i < p.t.NumField(); i++ {
			f := p.t.Field(i)
			f.Index = follow(p.index, i)
			old, named := at[f.Name]
			depth := 0
			if named {
				depth = len(fields[old].Index)
			}
			if named && depth >= len(f.Index) {
				fields[old].Name = "" // two of a depth hide each other
			}
			if !named || depth > len(f.Index) {
				at[f.Name] = len(fields)
				fields = append(fields, f)
			}
			if inner := f.embedded(); inner != nil {
				walk(place{inner, f.Index})
			}
		}
		delete(open, p.t)
	}
	walk(place{t.common(), nil})
	visible := fields[:0]
	for _, f := range fields {
		if f.Name != "" {
			visible = append(visible, f)
		}
	}
	return visible
}

// FieldByIndexErr is FieldByIndex, with an error for a nil pointer on the way.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.Type().Elem().Kind() == Struct {
			if v.IsNil() {
				return Value{}, errors.New("reflect: indirection through nil pointer to embedded struct field " + v.Type().Elem().Name())
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, nil
}

// FieldByNameFunc returns the field whose name matches; the zero Value if there is none.
func (v Value) FieldByNameFunc(match func(string) bool) Value {
	v.must("FieldByNameFunc", Struct)
	if f, ok := v.rtype().FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// OverflowInt reports whether x is too large for the type of v, a signed integer.
func (v Value) OverflowInt(x int64) bool {
	v.must("OverflowInt", Int, Int8, Int16, Int32, Int64)
	rest := 64 - v.rtype().Bits()
	return x<<rest>>rest != x
}

// OverflowUint reports whether x is too large for the type of v, an unsigned integer.
func (v Value) OverflowUint(x uint64) bool {
	v.must("OverflowUint", Uint, Uint8, Uint16, Uint32, Uint64, Uintptr)
	rest := 64 - v.rtype().Bits()
	return x<<rest>>rest != x
}

const maxFloat32 = 0x1p127 * (1 + (1 - 0x1p-23))

func tooLarge(x float64) bool {
	if x < 0 {
		x = -x
	}
	return maxFloat32 < x && x <= 0x1p1023*(1+(1-0x1p-52))
}

// OverflowFloat reports whether x is too large for the type of v, a float.
func (v Value) OverflowFloat(x float64) bool {
	v.must("OverflowFloat", Float32, Float64)
	return v.Kind() == Float32 && tooLarge(x)
}

// OverflowComplex reports whether x is too large for the type of v, a complex number.
func (v Value) OverflowComplex(x complex128) bool {
	v.must("OverflowComplex", Complex64, Complex128)
	return v.Kind() == Complex64 && (tooLarge(real(x)) || tooLarge(imag(x)))
}

// SetIterKey sets v to the key of the iterator's entry.
func (v Value) SetIterKey(it *MapIter) { v.Set(it.Key()) }

// SetIterValue sets v to the value of the iterator's entry.
func (v Value) SetIterValue(it *MapIter) { v.Set(it.Value()) }

// Reset makes the iterator begin anew, with another map; the zero Value lets go of the old one.
func (it *MapIter) Reset(v Value) {
	*it = MapIter{i: -1}
	if v.IsValid() {
		*it = *v.MapRange()
	}
}

// CallSlice calls a variadic function; the last argument is the slice of its variadic arguments.
func (v Value) CallSlice(in []Value) []Value {
	v.must("CallSlice", Func)
	t := v.rtype()
	n := t.NumIn()
	switch {
	case !t.IsVariadic():
		panic("reflect: CallSlice of non-variadic function")
	case len(in) < n:
		panic("reflect: CallSlice with too few input arguments")
	case len(in) > n:
		panic("reflect: CallSlice with too many input arguments")
	}
	rest := in[n-1]
	all := append([]Value(nil), in[:n-1]...)
	for i := 0; i < rest.Len(); i++ {
		all = append(all, rest.Index(i))
	}
	return v.call(all)
}
