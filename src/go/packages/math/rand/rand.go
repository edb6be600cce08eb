// Package rand makes pseudo-random numbers: the same ones for the same seed.
package rand

import "math"

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

// Lags of the generator: each number is the sum of the one 607 and the one 273 before it.
const (
	long  = 607
	short = 273
)

// table gives the generator's state before a seed is mixed in: 607 numbers of eight bytes, the first one's highest byte first.
func table() string

// seeded is Go's generator: an additive lagged Fibonacci generator whose start is scrambled by the seed.
type seeded struct {
	seed  int64
	ready bool
	at    int
	state [long]uint64
}

func (s *seeded) Seed(seed int64) { s.seed, s.ready = seed, false }

// step is the generator of Park and Miller, with Schrage's multiplier 48271.
func step(x uint64) uint64 { return x * 48271 % (1<<31 - 1) }

// scramble is left until the first number is wanted.
func (s *seeded) scramble() {
	seed := s.seed % (1<<31 - 1)
	if seed < 0 {
		seed += 1<<31 - 1
	}
	if seed == 0 {
		seed = 89482311
	}
	x := uint64(seed)
	for i := 0; i < 20; i++ {
		x = step(x)
	}
	t := table()
	for i := range s.state {
		var v uint64
		for _, c := range []byte(t[i*8 : i*8+8]) {
			v = v<<8 | uint64(c)
		}
		for _, shift := range [3]uint{40, 20, 0} {
			x = step(x)
			v ^= x << shift
		}
		s.state[i] = v
	}
	s.at = long
	s.ready = true
}

func (s *seeded) Uint64() uint64 {
	if !s.ready {
		s.scramble()
	}
	s.at--
	if s.at < 0 {
		s.at += long
	}
	feed := s.at - short
	if feed < 0 {
		feed += long
	}
	s.state[feed] += s.state[s.at]
	return s.state[feed]
}

func (s *seeded) Int63() int64 { return int64(s.Uint64() &^ (1 << 63)) }

// NewSource returns a Source with the seed.
func NewSource(seed int64) Source { return &seeded{seed: seed} }

// A Rand makes random numbers from a Source.
type Rand struct {
	src      Source
	readVal  int64
	readLeft int
}

// New returns a Rand that draws from src.
func New(src Source) *Rand { return &Rand{src: src} }

// As in the years of App Engine's first Go: without a seed of its own, an app draws as if it had called Seed(1).
// Newer Go seeds at random; the transcripts we are held against do not. Seed(time.Now().UnixNano()) is from the virtual
// clock, so a replay draws the same; what must be from the world's own generator takes crypto/rand.
var global = New(NewSource(1))

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

// below is Lemire's way to a number from 0 to n-1: the upper half of a product.
func (r *Rand) below(n uint32) uint32 {
	v := uint64(r.Uint32()) * uint64(n)
	if low := uint32(v); low < n {
		for least := -n % n; low < least; low = uint32(v) {
			v = uint64(r.Uint32()) * uint64(n)
		}
	}
	return uint32(v >> 32)
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
func (r *Rand) Float64() float64 {
	for {
		if f := float64(r.Int63()) / (1 << 63); f != 1 {
			return f
		}
	}
}

// Float32 returns a random number from 0 up to, but not, 1.
func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

// Tables of Marsaglia and Tsang's ziggurat: strips of equal area under the curve, their bounds as 32-bit numbers (k),
// their widths (w) and the curve's heights (f).
type ziggurat struct {
	k    []uint32
	w, f []float32
}

func newZiggurat(n int, scale, right, area float64, height func(float64) float64, inverse func(float64) float64) *ziggurat {
	z := &ziggurat{make([]uint32, n), make([]float32, n), make([]float32, n)}
	d, t := right, right
	q := area / height(d)
	z.k[0] = uint32(d / q * scale)
	z.w[0], z.w[n-1] = float32(q/scale), float32(d/scale)
	z.f[0], z.f[n-1] = 1, float32(height(d))
	for i := n - 2; i >= 1; i-- {
		d = inverse(area/d + height(d))
		z.k[i+1] = uint32(d / t * scale)
		t = d
		z.f[i], z.w[i] = float32(height(d)), float32(d/scale)
	}
	return z
}

const (
	normalRight      = 3.442619855899
	exponentialRight = 7.69711747013104972
)

var normals, exponentials *ziggurat

// NormFloat64 returns a normally distributed number with mean 0 and standard deviation 1.
func (r *Rand) NormFloat64() float64 {
	if normals == nil {
		height := func(x float64) float64 { return math.Exp(-.5 * x * x) }
		inverse := func(y float64) float64 { return math.Sqrt(-2 * math.Log(y)) }
		normals = newZiggurat(128, 1<<31, normalRight, 9.91256303526217e-3, height, inverse)
	}
	for {
		j := int32(r.Uint32())
		i := j & 127
		x := float64(j) * float64(normals.w[i])
		size := uint32(j)
		if j < 0 {
			size = uint32(-j)
		}
		if size < normals.k[i] {
			return x
		}
		if i == 0 {
			for {
				x = -math.Log(r.Float64()) * (1.0 / normalRight)
				y := -math.Log(r.Float64())
				if y+y >= x*x {
					break
				}
			}
			if j > 0 {
				return normalRight + x
			}
			return -normalRight - x
		}
		if normals.f[i]+float32(r.Float64())*(normals.f[i-1]-normals.f[i]) < float32(math.Exp(-.5*x*x)) {
			return x
		}
	}
}

// ExpFloat64 returns an exponentially distributed number with mean 1.
func (r *Rand) ExpFloat64() float64 {
	if exponentials == nil {
		height := func(x float64) float64 { return math.Exp(-x) }
		inverse := func(y float64) float64 { return -math.Log(y) }
		exponentials = newZiggurat(256, 1<<32, exponentialRight, 0.0039496598225815571993, height, inverse)
	}
	for {
		j := r.Uint32()
		i := j & 255
		x := float64(j) * float64(exponentials.w[i])
		if j < exponentials.k[i] {
			return x
		}
		if i == 0 {
			return exponentialRight - math.Log(r.Float64())
		}
		if exponentials.f[i]+float32(r.Float64())*(exponentials.f[i-1]-exponentials.f[i]) < float32(math.Exp(-x)) {
			return x
		}
	}
}

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
		if i > 1<<31-2 {
			swap(i, int(r.Int63n(int64(i+1))))
		} else {
			swap(i, int(r.below(uint32(i+1))))
		}
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

// A Zipf makes numbers k with a chance in proportion to 1/(v+k)^s: small ones often, large ones seldom.
type Zipf struct {
	r             *Rand
	v, s          float64
	accept        float64 // so near below a whole number every point belongs to it
	bottom, width float64 // the integral from the largest number on, and what it lacks at 0
}

// integral is that of 1/(v+x)^s, up to a constant.
func (z *Zipf) integral(x float64) float64 {
	return math.Exp((1-z.s)*math.Log(z.v+x)) * (1 / (1 - z.s))
}

// inverse is that of integral.
func (z *Zipf) inverse(y float64) float64 {
	return math.Exp(1/(1-z.s)*math.Log((1-z.s)*y)) - z.v
}

// NewZipf returns a Zipf for numbers from 0 to imax; s must be above 1 and v at least 1, or it returns nil.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	z := &Zipf{r: r, v: v, s: s}
	z.bottom = z.integral(float64(imax) + 0.5)
	z.width = z.integral(0.5) - math.Exp(math.Log(v)*-s) - z.bottom
	z.accept = 1 - z.inverse(z.integral(1.5)-math.Exp(-s*math.Log(v+1)))
	return z
}

// Uint64 returns the next number.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	// Rejection-inversion: W. Hörmann, G. Derflinger, "Rejection-inversion to generate variates from monotone discrete
	// distributions".
	for {
		y := z.bottom + z.r.Float64()*z.width
		x := z.inverse(y)
		k := math.Floor(x + 0.5)
		if k-x <= z.accept || y >= z.integral(k+0.5)-math.Exp(-math.Log(k+z.v)*z.s) {
			return uint64(k)
		}
	}
}
