// Package hmac computes keyed checksums: whoever knows the key can make them and check them (RFC 2104).
package hmac

import (
	"crypto/subtle"
	"hash"
)

type mac struct {
	inner, outer hash.Hash
	ipad, opad   []byte
}

// New returns a hash.Hash that computes the keyed checksum of what is written to it. h makes the hash to be used:
// hmac.New(sha256.New, key).
func New(h func() hash.Hash, key []byte) hash.Hash {
	m := &mac{inner: h(), outer: h()}
	if size := m.inner.BlockSize(); len(key) > size {
		m.outer.Write(key)
		key = m.outer.Sum(nil)
	}
	m.ipad = make([]byte, m.inner.BlockSize())
	m.opad = make([]byte, m.inner.BlockSize())
	copy(m.ipad, key)
	copy(m.opad, key)
	for i := range m.ipad {
		m.ipad[i] ^= 0x36
		m.opad[i] ^= 0x5c
	}
	m.inner.Write(m.ipad)
	return m
}

func (m *mac) Write(p []byte) (n int, err error) { return m.inner.Write(p) }
func (m *mac) Size() int                         { return m.outer.Size() }
func (m *mac) BlockSize() int                    { return m.inner.BlockSize() }

func (m *mac) Sum(in []byte) []byte {
	m.outer.Reset()
	m.outer.Write(m.opad)
	m.outer.Write(m.inner.Sum(nil))
	return append(in, m.outer.Sum(nil)...)
}

func (m *mac) Reset() {
	m.inner.Reset()
	m.inner.Write(m.ipad)
}

// Equal compares two checksums without telling by its time where they differ.
func Equal(mac1, mac2 []byte) bool { return subtle.ConstantTimeCompare(mac1, mac2) == 1 }
