// Package sha256 computes the SHA-256 and SHA-224 hashes.
package sha256

import (
	"hash"
	"internal/digest"
)

// BlockSize is the length of the pieces the hash works on.
const BlockSize = 64

// Size is the length of the SHA-256 checksum in bytes.
const Size = 32

func sum(data []byte) []byte

// New returns a hash.Hash that computes the checksum of what is written to it.
func New() hash.Hash { return digest.New(sum, Size, BlockSize) }

// Sum256 returns the SHA-256 checksum of data.
func Sum256(data []byte) (out [Size]byte) {
	copy(out[:], sum(data))
	return out
}

// Size224 is the length of the SHA-224 checksum in bytes.
const Size224 = 28

func sum224(data []byte) []byte

// New224 returns a hash.Hash that computes the checksum of what is written to it.
func New224() hash.Hash { return digest.New(sum224, Size224, BlockSize) }

// Sum224 returns the SHA-224 checksum of data.
func Sum224(data []byte) (out [Size224]byte) {
	copy(out[:], sum224(data))
	return out
}
