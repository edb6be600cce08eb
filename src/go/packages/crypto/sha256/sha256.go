// Package sha256 computes the SHA-256 and SHA-224 hashes.
package sha256

import "hash"

// Size is the length of a checksum in bytes.
const Size = 32

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

// Sum256 returns the SHA-256 checksum of data.
func Sum256(data []byte) [Size]byte {
	var out [Size]byte
	copy(out[:], sum(data))
	return out
}

// Size224 is the length of a SHA-224 checksum in bytes.
const Size224 = 28

func sum224(data []byte) []byte

// New224 returns a hash.Hash that computes the SHA-224 checksum.
func New224() hash.Hash { return &digest{sum: sum224, size: Size224} }

// Sum224 returns the SHA-224 checksum of data.
func Sum224(data []byte) [Size224]byte {
	var out [Size224]byte
	copy(out[:], sum224(data))
	return out
}
