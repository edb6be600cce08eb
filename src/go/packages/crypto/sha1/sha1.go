// Package sha1 computes the SHA-1 hash, which is broken: do not use it to protect anything.
package sha1

import "hash"

// Size is the length of a checksum in bytes.
const Size = 20

// BlockSize is the length of the pieces the hash works on.
const BlockSize = 64

func sum(data []byte) []byte

// A digest keeps all that was written; the checksum is computed when asked for.
type digest struct {
	data []byte
	sum  func([]byte) []byte
	size int
}

// New returns a hash.Hash that computes the checksum of what is written to it.
func New() hash.Hash { return &digest{sum: sum, size: Size} }

func (d *digest) Write(p []byte) (n int, err error) {
	d.data = append(d.data, p...)
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte { return append(in, d.sum(d.data)...) }
func (d *digest) Reset()               { d.data = nil }
func (d *digest) Size() int            { return d.size }
func (d *digest) BlockSize() int       { return BlockSize }

// Sum returns the checksum of data.
func Sum(data []byte) [Size]byte {
	var out [Size]byte
	copy(out[:], sum(data))
	return out
}
