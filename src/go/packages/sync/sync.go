// Package sync has locks and other means for goroutines to wait for each other.
package sync

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// A Mutex is a lock that one goroutine holds at a time. Its zero value is unlocked; do not copy one that was used.
type Mutex struct {
	state int32
	sema  uint32
}

// Lock waits until the mutex is free and takes it.
func (m *Mutex) Lock()

// TryLock takes the mutex if it is free and reports whether it was.
func (m *Mutex) TryLock() bool {
	if m.state != 0 {
		return false
	}
	m.state = 1
	return true
}

// Unlock frees the mutex. Unlocking one that is free ends the program.
func (m *Mutex) Unlock()

// An RWMutex is a lock that many readers or one writer hold at a time.
type RWMutex struct {
	w           Mutex
	readers     int32
	writing     bool
	writersWait int32
	readersWait int32
	readGate    gate
	writeGate   gate
}

type gate struct {
	waiting int32
}

func (g *gate) wait(why string)
func (g *gate) open() bool

func fatal(text string)

// RLock waits until nobody writes and locks for reading.
func (rw *RWMutex) RLock() {
	// A waiting writer goes first, so that readers cannot keep it out for ever.
	if rw.writing || rw.writersWait > 0 {
		rw.readersWait++
		rw.readGate.wait("sync.RWMutex.RLock")
		return
	}
	rw.readers++
}

// TryRLock locks for reading if that is possible at once, and reports whether it was.
func (rw *RWMutex) TryRLock() bool {
	if rw.writing || rw.writersWait > 0 {
		return false
	}
	rw.readers++
	return true
}

// RUnlock undoes one RLock.
func (rw *RWMutex) RUnlock() {
	if rw.readers <= 0 {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	rw.readers--
	if rw.readers == 0 && rw.writersWait > 0 {
		rw.writersWait--
		rw.writing = true
		rw.writeGate.open()
	}
}

// Lock waits until nobody reads or writes and locks for writing.
func (rw *RWMutex) Lock() {
	if rw.writing || rw.readers > 0 {
		rw.writersWait++
		rw.writeGate.wait("sync.RWMutex.Lock")
		return
	}
	rw.writing = true
}

// TryLock locks for writing if that is possible at once, and reports whether it was.
func (rw *RWMutex) TryLock() bool {
	if rw.writing || rw.readers > 0 {
		return false
	}
	rw.writing = true
	return true
}

// Unlock frees the lock held for writing.
func (rw *RWMutex) Unlock() {
	if !rw.writing {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	rw.writing = false
	if rw.readersWait > 0 {
		for rw.readersWait > 0 {
			rw.readersWait--
			rw.readers++
			rw.readGate.open()
		}
	} else if rw.writersWait > 0 {
		rw.writersWait--
		rw.writing = true
		rw.writeGate.open()
	}
}

type rlocker RWMutex

func (r *rlocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *rlocker) Unlock() { (*RWMutex)(r).RUnlock() }

// RLocker returns a Locker that locks rw for reading.
func (rw *RWMutex) RLocker() Locker {
	return (*rlocker)(rw)
}

// A WaitGroup waits for a number of goroutines to be done.
type WaitGroup struct {
	n    int
	gate gate
}

// Add changes the counter. It panics if the counter goes below 0.
func (wg *WaitGroup) Add(delta int) {
	wg.n += delta
	if wg.n < 0 {
		panic("sync: negative WaitGroup counter")
	}
	if wg.n == 0 {
		for wg.gate.open() {
		}
	}
}

// Done takes one from the counter.
func (wg *WaitGroup) Done() {
	wg.Add(-1)
}

// Wait waits until the counter is 0.
func (wg *WaitGroup) Wait() {
	if wg.n > 0 {
		wg.gate.wait("semacquire")
	}
}

// Go runs f in a goroutine that the WaitGroup waits for.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		f()
	}()
}

// Once runs a function once.
type Once struct {
	done bool
	m    Mutex
}

// Do calls f if this is the first call of Do; others wait until it is done.
func (o *Once) Do(f func()) {
	if o.done {
		return
	}
	o.m.Lock()
	defer o.m.Unlock()
	if !o.done {
		defer func() { o.done = true }()
		f()
	}
}

// OnceFunc returns a function that calls f the first time only.
func OnceFunc(f func()) func() {
	var once Once
	ok := false
	var reason any
	run := func() {
		defer func() {
			if !ok {
				reason = recover()
				panic(reason)
			}
		}()
		f()
		ok = true
	}
	return func() {
		once.Do(run)
		if !ok {
			panic(reason)
		}
	}
}

// OnceValue returns a function that returns what f returned the first time.
func OnceValue[T any](f func() T) func() T {
	var result T
	once := OnceFunc(func() { result = f() })
	return func() T {
		once()
		return result
	}
}

// OnceValues returns a function that returns what f returned the first time.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	var r1 T1
	var r2 T2
	once := OnceFunc(func() { r1, r2 = f() })
	return func() (T1, T2) {
		once()
		return r1, r2
	}
}

// A Cond lets goroutines wait for something to happen, under a lock.
type Cond struct {
	// L is held while the condition is looked at or changed.
	L Locker

	gate gate
}

// NewCond returns a Cond with the lock l.
func NewCond(l Locker) *Cond {
	return &Cond{L: l}
}

// Wait frees the lock, waits for Signal or Broadcast, and takes the lock again. Call it in a loop.
func (c *Cond) Wait() {
	c.L.Unlock()
	c.gate.wait("sync.Cond.Wait")
	c.L.Lock()
}

// Signal wakes one goroutine that waits.
func (c *Cond) Signal() {
	c.gate.open()
}

// Broadcast wakes all goroutines that wait.
func (c *Cond) Broadcast() {
	for c.gate.open() {
	}
}

// A Pool keeps things for later use.
type Pool struct {
	items []any

	// New makes a new one when the pool is empty; without it Get returns nil then.
	New func() any
}

// Get takes something out of the pool, or makes a new one.
func (p *Pool) Get() any {
	if n := len(p.items); n > 0 {
		x := p.items[n-1]
		p.items = p.items[:n-1]
		return x
	}
	if p.New != nil {
		return p.New()
	}
	return nil
}

// Put gives x to the pool.
func (p *Pool) Put(x any) {
	if x != nil {
		p.items = append(p.items, x)
	}
}

// A Map is a map[any]any that several goroutines may use.
type Map struct {
	m map[any]any
}

// Load returns the value of key and whether there is one.
func (m *Map) Load(key any) (value any, ok bool) {
	value, ok = m.m[key]
	return value, ok
}

// Store sets the value of key.
func (m *Map) Store(key, value any) {
	if m.m == nil {
		m.m = map[any]any{}
	}
	m.m[key] = value
}

// Clear deletes all.
func (m *Map) Clear() { m.m = nil }

// LoadOrStore returns the value of key if there is one; otherwise it stores and returns value.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	if actual, loaded = m.m[key]; loaded {
		return actual, true
	}
	m.Store(key, value)
	return value, false
}

// LoadAndDelete deletes key and returns the value it had.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	value, loaded = m.m[key]
	delete(m.m, key)
	return value, loaded
}

// Delete deletes key.
func (m *Map) Delete(key any) { delete(m.m, key) }

// Swap sets the value of key and returns the one before.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	previous, loaded = m.m[key]
	m.Store(key, value)
	return previous, loaded
}

// CompareAndSwap sets the value of key to new if it is old.
func (m *Map) CompareAndSwap(key, old, new any) bool {
	if v, ok := m.m[key]; ok && v == old {
		m.m[key] = new
		return true
	}
	return false
}

// CompareAndDelete deletes key if its value is old.
func (m *Map) CompareAndDelete(key, old any) bool {
	if v, ok := m.m[key]; ok && v == old {
		delete(m.m, key)
		return true
	}
	return false
}

// Range calls f for each key and value until it returns false.
func (m *Map) Range(f func(key, value any) bool) {
	for k, v := range m.m {
		if !f(k, v) {
			return
		}
	}
}
