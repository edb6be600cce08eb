// Package digest is what the hash packages share.
package digest

// A Digest keeps all that was written; the checksum is computed when asked for.
type Digest struct {
	data        []byte
	sum         func([]byte) []byte
	size, block int
}

// New returns a Digest whose checksums sum computes.
func New(sum func([]byte) []byte, size, block int) *Digest { return &Digest{nil, sum, size, block} }

// Write adds to what is hashed.
func (d *Digest) Write(p []byte) (n int, err error) {
	d.data = append(d.data, p...)
	return len(p), nil
}

// Sum appends the checksum so far.
func (d *Digest) Sum(in []byte) []byte { return append(in, d.sum(d.data)...) }

// Reset forgets what was written.
func (d *Digest) Reset() { d.data = nil }

// Size is the length of a checksum in bytes.
func (d *Digest) Size() int { return d.size }

// BlockSize is the length of the pieces the hash works on.
func (d *Digest) BlockSize() int { return d.block }
