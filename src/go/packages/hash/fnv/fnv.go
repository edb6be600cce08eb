// Package fnv computes the hashes FNV-1 and FNV-1a of Fowler, Noll and Vo, which are quick and protect nothing.
package fnv

import (
	"hash"
	"math/bits"
)

type sum32 uint32

// New32 returns a hash of 32 bits, FNV-1; its bytes are in big-endian order.
func New32() hash.Hash32 {
	s := sum32(0x811c9dc5)
	return &s
}

func (s *sum32) Reset()         { *s = 0x811c9dc5 }
func (s *sum32) Sum32() uint32  { return uint32(*s) }
func (s *sum32) Size() int      { return 4 }
func (s *sum32) BlockSize() int { return 1 }

func (s *sum32) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h = h*0x1000193 ^ sum32(c)
	}
	*s = h
	return len(data), nil
}

func (s *sum32) Sum(in []byte) []byte {
	return append(in, byte(*s>>24), byte(*s>>16), byte(*s>>8), byte(*s))
}

type sum32a uint32

// New32a returns a hash of 32 bits, FNV-1a; its bytes are in big-endian order.
func New32a() hash.Hash32 {
	s := sum32a(0x811c9dc5)
	return &s
}

func (s *sum32a) Reset()         { *s = 0x811c9dc5 }
func (s *sum32a) Sum32() uint32  { return uint32(*s) }
func (s *sum32a) Size() int      { return 4 }
func (s *sum32a) BlockSize() int { return 1 }

func (s *sum32a) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h = (h ^ sum32a(c)) * 0x1000193
	}
	*s = h
	return len(data), nil
}

func (s *sum32a) Sum(in []byte) []byte {
	return append(in, byte(*s>>24), byte(*s>>16), byte(*s>>8), byte(*s))
}

type sum64 uint64

// New64 returns a hash of 64 bits, FNV-1; its bytes are in big-endian order.
func New64() hash.Hash64 {
	s := sum64(0xcbf29ce484222325)
	return &s
}

func (s *sum64) Reset()         { *s = 0xcbf29ce484222325 }
func (s *sum64) Sum64() uint64  { return uint64(*s) }
func (s *sum64) Size() int      { return 8 }
func (s *sum64) BlockSize() int { return 1 }

func (s *sum64) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h = h*0x100000001b3 ^ sum64(c)
	}
	*s = h
	return len(data), nil
}

func (s *sum64) Sum(in []byte) []byte {
	return append(in, byte(*s>>56), byte(*s>>48), byte(*s>>40), byte(*s>>32), byte(*s>>24), byte(*s>>16), byte(*s>>8), byte(*s))
}

type sum64a uint64

// New64a returns a hash of 64 bits, FNV-1a; its bytes are in big-endian order.
func New64a() hash.Hash64 {
	s := sum64a(0xcbf29ce484222325)
	return &s
}

func (s *sum64a) Reset()         { *s = 0xcbf29ce484222325 }
func (s *sum64a) Sum64() uint64  { return uint64(*s) }
func (s *sum64a) Size() int      { return 8 }
func (s *sum64a) BlockSize() int { return 1 }

func (s *sum64a) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h = (h ^ sum64a(c)) * 0x100000001b3
	}
	*s = h
	return len(data), nil
}

func (s *sum64a) Sum(in []byte) []byte {
	return append(in, byte(*s>>56), byte(*s>>48), byte(*s>>40), byte(*s>>32), byte(*s>>24), byte(*s>>16), byte(*s>>8), byte(*s))
}

// The 128-bit prime is 2^88 + 2^8 + 0x3b.
const (
	offsetHigh = 0x6c62272e07bb0142
	offsetLow  = 0x62b821756295c58d
)

type sum128 struct {
	high, low uint64
	after     bool // FNV-1a: multiply after the byte
}

// New128 returns a hash of 128 bits, FNV-1; its bytes are in big-endian order.
func New128() hash.Hash { return &sum128{offsetHigh, offsetLow, false} }

// New128a returns a hash of 128 bits, FNV-1a; its bytes are in big-endian order.
func New128a() hash.Hash { return &sum128{offsetHigh, offsetLow, true} }

func (s *sum128) Reset()         { s.high, s.low = offsetHigh, offsetLow }
func (s *sum128) Size() int      { return 16 }
func (s *sum128) BlockSize() int { return 1 }

func (s *sum128) Write(data []byte) (int, error) {
	for _, c := range data {
		if s.after {
			s.low ^= uint64(c)
		}
		high, low := bits.Mul64(0x13b, s.low)
		s.high, s.low = high+s.low<<24+0x13b*s.high, low
		if !s.after {
			s.low ^= uint64(c)
		}
	}
	return len(data), nil
}

func (s *sum128) Sum(in []byte) []byte {
	for _, half := range []uint64{s.high, s.low} {
		for shift := 56; shift >= 0; shift -= 8 {
			in = append(in, byte(half>>uint(shift)))
		}
	}
	return in
}
