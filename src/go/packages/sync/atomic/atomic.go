// Package atomic reads and writes variables that several goroutines share in one step.
package atomic

// AddInt32 adds delta to *addr and returns the new value.
func AddInt32(addr *int32, delta int32) (new int32) {
	*addr += delta
	return *addr
}

// LoadInt32 returns *addr.
func LoadInt32(addr *int32) (val int32) { return *addr }

// StoreInt32 sets *addr.
func StoreInt32(addr *int32, val int32) { *addr = val }

// SwapInt32 sets *addr and returns the value before.
func SwapInt32(addr *int32, new int32) (old int32) {
	old = *addr
	*addr = new
	return old
}

// CompareAndSwapInt32 sets *addr to new if it is old, and reports whether it was.
func CompareAndSwapInt32(addr *int32, old, new int32) (swapped bool) {
	if *addr != old {
		return false
	}
	*addr = new
	return true
}

// An Int32 is an int32 to be used atomically.
type Int32 struct {
	v int32
}

// Load returns the value.
func (x *Int32) Load() int32 { return x.v }

// Store sets the value.
func (x *Int32) Store(val int32) { x.v = val }

// Swap sets the value and returns the one before.
func (x *Int32) Swap(new int32) (old int32) { return SwapInt32(&x.v, new) }

// CompareAndSwap sets the value to new if it is old, and reports whether it was.
func (x *Int32) CompareAndSwap(old, new int32) (swapped bool) {
	return CompareAndSwapInt32(&x.v, old, new)
}

// Add adds delta and returns the new value.
func (x *Int32) Add(delta int32) (new int32) { return AddInt32(&x.v, delta) }

// AddInt64 adds delta to *addr and returns the new value.
func AddInt64(addr *int64, delta int64) (new int64) {
	*addr += delta
	return *addr
}

// LoadInt64 returns *addr.
func LoadInt64(addr *int64) (val int64) { return *addr }

// StoreInt64 sets *addr.
func StoreInt64(addr *int64, val int64) { *addr = val }

// SwapInt64 sets *addr and returns the value before.
func SwapInt64(addr *int64, new int64) (old int64) {
	old = *addr
	*addr = new
	return old
}

// CompareAndSwapInt64 sets *addr to new if it is old, and reports whether it was.
func CompareAndSwapInt64(addr *int64, old, new int64) (swapped bool) {
	if *addr != old {
		return false
	}
	*addr = new
	return true
}

// An Int64 is an int64 to be used atomically.
type Int64 struct {
	v int64
}

// Load returns the value.
func (x *Int64) Load() int64 { return x.v }

// Store sets the value.
func (x *Int64) Store(val int64) { x.v = val }

// Swap sets the value and returns the one before.
func (x *Int64) Swap(new int64) (old int64) { return SwapInt64(&x.v, new) }

// CompareAndSwap sets the value to new if it is old, and reports whether it was.
func (x *Int64) CompareAndSwap(old, new int64) (swapped bool) {
	return CompareAndSwapInt64(&x.v, old, new)
}

// Add adds delta and returns the new value.
func (x *Int64) Add(delta int64) (new int64) { return AddInt64(&x.v, delta) }

// AddUint32 adds delta to *addr and returns the new value.
func AddUint32(addr *uint32, delta uint32) (new uint32) {
	*addr += delta
	return *addr
}

// LoadUint32 returns *addr.
func LoadUint32(addr *uint32) (val uint32) { return *addr }

// StoreUint32 sets *addr.
func StoreUint32(addr *uint32, val uint32) { *addr = val }

// SwapUint32 sets *addr and returns the value before.
func SwapUint32(addr *uint32, new uint32) (old uint32) {
	old = *addr
	*addr = new
	return old
}

// CompareAndSwapUint32 sets *addr to new if it is old, and reports whether it was.
func CompareAndSwapUint32(addr *uint32, old, new uint32) (swapped bool) {
	if *addr != old {
		return false
	}
	*addr = new
	return true
}

// A Uint32 is a uint32 to be used atomically.
type Uint32 struct {
	v uint32
}

// Load returns the value.
func (x *Uint32) Load() uint32 { return x.v }

// Store sets the value.
func (x *Uint32) Store(val uint32) { x.v = val }

// Swap sets the value and returns the one before.
func (x *Uint32) Swap(new uint32) (old uint32) { return SwapUint32(&x.v, new) }

// CompareAndSwap sets the value to new if it is old, and reports whether it was.
func (x *Uint32) CompareAndSwap(old, new uint32) (swapped bool) {
	return CompareAndSwapUint32(&x.v, old, new)
}

// Add adds delta and returns the new value.
func (x *Uint32) Add(delta uint32) (new uint32) { return AddUint32(&x.v, delta) }

// AddUint64 adds delta to *addr and returns the new value.
func AddUint64(addr *uint64, delta uint64) (new uint64) {
	*addr += delta
	return *addr
}

// LoadUint64 returns *addr.
func LoadUint64(addr *uint64) (val uint64) { return *addr }

// StoreUint64 sets *addr.
func StoreUint64(addr *uint64, val uint64) { *addr = val }

// SwapUint64 sets *addr and returns the value before.
func SwapUint64(addr *uint64, new uint64) (old uint64) {
	old = *addr
	*addr = new
	return old
}

// CompareAndSwapUint64 sets *addr to new if it is old, and reports whether it was.
func CompareAndSwapUint64(addr *uint64, old, new uint64) (swapped bool) {
	if *addr != old {
		return false
	}
	*addr = new
	return true
}

// A Uint64 is a uint64 to be used atomically.
type Uint64 struct {
	v uint64
}

// Load returns the value.
func (x *Uint64) Load() uint64 { return x.v }

// Store sets the value.
func (x *Uint64) Store(val uint64) { x.v = val }

// Swap sets the value and returns the one before.
func (x *Uint64) Swap(new uint64) (old uint64) { return SwapUint64(&x.v, new) }

// CompareAndSwap sets the value to new if it is old, and reports whether it was.
func (x *Uint64) CompareAndSwap(old, new uint64) (swapped bool) {
	return CompareAndSwapUint64(&x.v, old, new)
}

// Add adds delta and returns the new value.
func (x *Uint64) Add(delta uint64) (new uint64) { return AddUint64(&x.v, delta) }

// AddUintptr adds delta to *addr and returns the new value.
func AddUintptr(addr *uintptr, delta uintptr) (new uintptr) {
	*addr += delta
	return *addr
}

// LoadUintptr returns *addr.
func LoadUintptr(addr *uintptr) (val uintptr) { return *addr }

// StoreUintptr sets *addr.
func StoreUintptr(addr *uintptr, val uintptr) { *addr = val }

// SwapUintptr sets *addr and returns the value before.
func SwapUintptr(addr *uintptr, new uintptr) (old uintptr) {
	old = *addr
	*addr = new
	return old
}

// CompareAndSwapUintptr sets *addr to new if it is old, and reports whether it was.
func CompareAndSwapUintptr(addr *uintptr, old, new uintptr) (swapped bool) {
	if *addr != old {
		return false
	}
	*addr = new
	return true
}

// A Uintptr is a uintptr to be used atomically.
type Uintptr struct {
	v uintptr
}

// Load returns the value.
func (x *Uintptr) Load() uintptr { return x.v }

// Store sets the value.
func (x *Uintptr) Store(val uintptr) { x.v = val }

// Swap sets the value and returns the one before.
func (x *Uintptr) Swap(new uintptr) (old uintptr) { return SwapUintptr(&x.v, new) }

// CompareAndSwap sets the value to new if it is old, and reports whether it was.
func (x *Uintptr) CompareAndSwap(old, new uintptr) (swapped bool) {
	return CompareAndSwapUintptr(&x.v, old, new)
}

// Add adds delta and returns the new value.
func (x *Uintptr) Add(delta uintptr) (new uintptr) { return AddUintptr(&x.v, delta) }

// A Bool is a bool to be used atomically.
type Bool struct {
	v bool
}

// Load returns the value.
func (x *Bool) Load() bool { return x.v }

// Store sets the value.
func (x *Bool) Store(val bool) { x.v = val }

// Swap sets the value and returns the one before.
func (x *Bool) Swap(new bool) (old bool) {
	old = x.v
	x.v = new
	return old
}

// CompareAndSwap sets the value to new if it is old, and reports whether it was.
func (x *Bool) CompareAndSwap(old, new bool) (swapped bool) {
	if x.v != old {
		return false
	}
	x.v = new
	return true
}

// A Pointer is a *T to be used atomically.
type Pointer[T any] struct {
	v *T
}

// Load returns the pointer.
func (x *Pointer[T]) Load() *T { return x.v }

// Store sets the pointer.
func (x *Pointer[T]) Store(val *T) { x.v = val }

// Swap sets the pointer and returns the one before.
func (x *Pointer[T]) Swap(new *T) (old *T) {
	old = x.v
	x.v = new
	return old
}

// CompareAndSwap sets the pointer to new if it is old, and reports whether it was.
func (x *Pointer[T]) CompareAndSwap(old, new *T) (swapped bool) {
	if x.v != old {
		return false
	}
	x.v = new
	return true
}

// A Value holds a value of any type, always the same.
type Value struct {
	v any
}

// Load returns the value, nil if none was stored.
func (v *Value) Load() (val any) { return v.v }

func sameType(a, b any) bool

func (v *Value) check(op string, val any) {
	if val == nil {
		panic("sync/atomic: " + op + " of nil value into Value")
	}
	if v.v != nil && !sameType(v.v, val) {
		panic("sync/atomic: " + op + " of inconsistently typed value into Value")
	}
}

// Store sets the value. It panics on nil, and on a type that is not that of the first value.
func (v *Value) Store(val any) {
	v.check("store", val)
	v.v = val
}

// Swap sets the value and returns the one before.
func (v *Value) Swap(new any) (old any) {
	v.check("swap", new)
	old = v.v
	v.v = new
	return old
}

// CompareAndSwap sets the value to new if it is old, and reports whether it was.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	v.check("compare and swap", new)
	if v.v != old {
		return false
	}
	v.v = new
	return true
}
