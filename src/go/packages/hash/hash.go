// Package hash says what all hash functions have in common.
package hash

import "io"

// Hash computes a checksum of what is written to it.
type Hash interface {
	// Write never returns an error.
	io.Writer

	// Sum appends the checksum so far to b.
	Sum(b []byte) []byte

	// Reset forgets what was written.
	Reset()

	// Size is the length of a checksum in bytes.
	Size() int

	// BlockSize is the length of the pieces the hash works on.
	BlockSize() int
}

// Hash32 is a Hash of 32 bits.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// Hash64 is a Hash of 64 bits.
type Hash64 interface {
	Hash
	Sum64() uint64
}
