// Package md5 computes the MD5 hash, which is broken: do not use it to protect anything.
package md5

import (
	"hash"
	"internal/digest"
)

// BlockSize is the length of the pieces the hash works on.
const BlockSize = 64

// Size is the length of the MD5 checksum in bytes.
const Size = 16

func sum(data []byte) []byte

// New returns a hash.Hash that computes the checksum of what is written to it.
func New() hash.Hash { return digest.New(sum, Size, BlockSize) }

// Sum returns the MD5 checksum of data.
func Sum(data []byte) (out [Size]byte) {
	copy(out[:], sum(data))
	return out
}
