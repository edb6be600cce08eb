// Package adler32 computes the Adler-32 checksum (RFC 1950).
package adler32

import "hash"

// Size is the length of a checksum in bytes.
const Size = 4

const modulus = 65521

type digest uint32

// New returns a hash.Hash32 of the checksum, whose bytes are in big-endian order.
func New() hash.Hash32 {
	d := digest(1)
	return &d
}

func (d *digest) Reset()         { *d = 1 }
func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 4 }
func (d *digest) Sum32() uint32  { return uint32(*d) }

func (d *digest) Write(p []byte) (n int, err error) {
	*d = digest(update(uint32(*d), p))
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte {
	s := uint32(*d)
	return append(in, byte(s>>24), byte(s>>16), byte(s>>8), byte(s))
}

func update(sum uint32, p []byte) uint32 {
	a, b := sum&0xffff, sum>>16
	for _, c := range p {
		a = (a + uint32(c)) % modulus
		b = (b + a) % modulus
	}
	return b<<16 | a
}

// Checksum returns the checksum of data.
func Checksum(data []byte) uint32 { return update(1, data) }
