// Package sha512 computes the SHA-512 hash and its shorter kin.
package sha512

import (
	"hash"
	"internal/digest"
)

// BlockSize is the length of the pieces the hash works on.
const BlockSize = 128

// Size is the length of the SHA-512 checksum in bytes.
const Size = 64

func sum(data []byte) []byte

// New returns a hash.Hash that computes the checksum of what is written to it.
func New() hash.Hash { return digest.New(sum, Size, BlockSize) }

// Sum512 returns the SHA-512 checksum of data.
func Sum512(data []byte) (out [Size]byte) {
	copy(out[:], sum(data))
	return out
}

// Size384 is the length of the SHA-384 checksum in bytes.
const Size384 = 48

func sum384(data []byte) []byte

// New384 returns a hash.Hash that computes the checksum of what is written to it.
func New384() hash.Hash { return digest.New(sum384, Size384, BlockSize) }

// Sum384 returns the SHA-384 checksum of data.
func Sum384(data []byte) (out [Size384]byte) {
	copy(out[:], sum384(data))
	return out
}

// Size224 is the length of the SHA-512/224 checksum in bytes.
const Size224 = 28

func sum224(data []byte) []byte

// New512_224 returns a hash.Hash that computes the checksum of what is written to it.
func New512_224() hash.Hash { return digest.New(sum224, Size224, BlockSize) }

// Sum512_224 returns the SHA-512/224 checksum of data.
func Sum512_224(data []byte) (out [Size224]byte) {
	copy(out[:], sum224(data))
	return out
}

// Size256 is the length of the SHA-512/256 checksum in bytes.
const Size256 = 32

func sum256(data []byte) []byte

// New512_256 returns a hash.Hash that computes the checksum of what is written to it.
func New512_256() hash.Hash { return digest.New(sum256, Size256, BlockSize) }

// Sum512_256 returns the SHA-512/256 checksum of data.
func Sum512_256(data []byte) (out [Size256]byte) {
	copy(out[:], sum256(data))
	return out
}
