// Package rand makes pseudo-random numbers. The functions of the package draw from the world's generator, so that a replay
// draws the same; a Source of your own gives the same numbers for the same seed.
package rand

// A Source makes random 63-bit numbers.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// A Source64 makes random 64-bit numbers, too.
type Source64 interface {
	Source
	Uint64() uint64
}

// seeded is a generator of the program's own (splitmix64).
type seeded struct {
	state uint64
}

func (s *seeded) Seed(seed int64) { s.state = uint64(seed) }

func (s *seeded) Uint64() uint64 {
	s.state += 0x9e3779b97f4a7c15
	z := s.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (s *seeded) Int63() int64 { return int64(s.Uint64() >> 1) }

// NewSource returns a Source with the seed.
func NewSource(seed int64) Source { return &seeded{uint64(seed)} }

// worldSource draws from the world, until the program calls Seed.
type worldSource struct {
	own *seeded
}

func draw() uint64

func (w *worldSource) Seed(seed int64) { w.own = &seeded{uint64(seed)} }

func (w *worldSource) Uint64() uint64 {
	if w.own != nil {
		return w.own.Uint64()
	}
	return draw()
}

func (w *worldSource) Int63() int64 { return int64(w.Uint64() >> 1) }

// A Rand makes random numbers from a Source.
type Rand struct {
	src      Source
	readVal  int64
	readLeft int
}

// New returns a Rand that draws from src.
func New(src Source) *Rand { return &Rand{src: src} }

var global = New(&worldSource{})

// Seed makes the numbers depend on the seed alone.
func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.readLeft = 0
}

// Int63 returns a random number of 63 bits, not negative.
func (r *Rand) Int63() int64 { return r.src.Int63() }

// Uint32 returns a random number of 32 bits.
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }

// Uint64 returns a random number of 64 bits.
func (r *Rand) Uint64() uint64 {
	if s, ok := r.src.(Source64); ok {
		return s.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

// Int31 returns a random number of 31 bits, not negative.
func (r *Rand) Int31() int32 { return int32(r.Int63() >> 32) }

// Int returns a random number, not negative.
func (r *Rand) Int() int { return int(uint(r.Int63())) }

// Int63n returns a random number from 0 to n-1. It panics if n <= 0.
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	max := int64((1 << 63) - 1 - (1<<63)%uint64(n))
	v := r.Int63()
	for v > max {
		v = r.Int63()
	}
	return v % n
}

// Int31n returns a random number from 0 to n-1. It panics if n <= 0.
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	max := int32((1 << 31) - 1 - (1<<31)%uint32(n))
	v := r.Int31()
	for v > max {
		v = r.Int31()
	}
	return v % n
}

// Intn returns a random number from 0 to n-1. It panics if n <= 0.
func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 returns a random number from 0 up to, but not, 1.
func (r *Rand) Float64() float64 { return float64(r.Int63n(1<<53)) / (1 << 53) }

// Float32 returns a random number from 0 up to, but not, 1.
func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

func normal(a, b float64) float64
func exponential(a float64) float64

// NormFloat64 returns a normally distributed number with mean 0 and standard deviation 1.
func (r *Rand) NormFloat64() float64 { return normal(1-r.Float64(), r.Float64()) }

// ExpFloat64 returns an exponentially distributed number with mean 1.
func (r *Rand) ExpFloat64() float64 { return exponential(1 - r.Float64()) }

// Perm returns the numbers from 0 to n-1 in random order.
func (r *Rand) Perm(n int) []int {
	m := make([]int, n)
	for i := 0; i < n; i++ {
		j := r.Intn(i + 1)
		m[i] = m[j]
		m[j] = i
	}
	return m
}

// Shuffle puts n elements in random order by calls of swap. It panics if n is negative.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.Int63n(int64(i+1))))
	}
}

// Read fills p with random bytes. It never fails.
func (r *Rand) Read(p []byte) (n int, err error) {
	for i := range p {
		if r.readLeft == 0 {
			r.readVal = r.Int63()
			r.readLeft = 7
		}
		p[i] = byte(r.readVal)
		r.readVal >>= 8
		r.readLeft--
	}
	return len(p), nil
}

// Seed makes the numbers of the package's functions depend on the seed alone.
func Seed(seed int64) { global.Seed(seed) }

// Int63 returns a random number of 63 bits, not negative.
func Int63() int64 { return global.Int63() }

// Uint32 returns a random number of 32 bits.
func Uint32() uint32 { return global.Uint32() }

// Uint64 returns a random number of 64 bits.
func Uint64() uint64 { return global.Uint64() }

// Int31 returns a random number of 31 bits, not negative.
func Int31() int32 { return global.Int31() }

// Int returns a random number, not negative.
func Int() int { return global.Int() }

// Int63n returns a random number from 0 to n-1. It panics if n <= 0.
func Int63n(n int64) int64 { return global.Int63n(n) }

// Int31n returns a random number from 0 to n-1. It panics if n <= 0.
func Int31n(n int32) int32 { return global.Int31n(n) }

// Intn returns a random number from 0 to n-1. It panics if n <= 0.
func Intn(n int) int { return global.Intn(n) }

// Float64 returns a random number from 0 up to, but not, 1.
func Float64() float64 { return global.Float64() }

// Float32 returns a random number from 0 up to, but not, 1.
func Float32() float32 { return global.Float32() }

// NormFloat64 returns a normally distributed number with mean 0 and standard deviation 1.
func NormFloat64() float64 { return global.NormFloat64() }

// ExpFloat64 returns an exponentially distributed number with mean 1.
func ExpFloat64() float64 { return global.ExpFloat64() }

// Perm returns the numbers from 0 to n-1 in random order.
func Perm(n int) []int { return global.Perm(n) }

// Shuffle puts n elements in random order by calls of swap. It panics if n is negative.
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }

// Read fills p with random bytes. It never fails.
func Read(p []byte) (n int, err error) { return global.Read(p) }
