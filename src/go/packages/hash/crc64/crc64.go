// Package crc64 computes the 64-bit cyclic redundancy check.
package crc64

import "hash"

// Size is the length of a checksum in bytes.
const Size = 8

// Polynomials, lowest bit first.
const (
	ISO  = 0xD800000000000000 // of ISO 3309
	ECMA = 0xC96C5795D7870F42 // of ECMA 182
)

// Table is what a polynomial does to each byte.
type Table [256]uint64

var tables = map[uint64]*Table{}

// MakeTable returns the table of a polynomial, always the same one. It must not be changed.
func MakeTable(poly uint64) *Table {
	if t := tables[poly]; t != nil {
		return t
	}
	t := new(Table)
	for i := range t {
		crc := uint64(i)
		for j := 0; j < 8; j++ {
			if crc&1 == 1 {
				crc = crc>>1 ^ poly
			} else {
				crc >>= 1
			}
		}
		t[i] = crc
	}
	if tables == nil {
		tables = map[uint64]*Table{}
	}
	tables[poly] = t
	return t
}

// Update adds p to a checksum.
func Update(crc uint64, tab *Table, p []byte) uint64 {
	crc = ^crc
	for _, b := range p {
		crc = tab[byte(crc)^b] ^ crc>>8
	}
	return ^crc
}

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint64 { return Update(0, tab, data) }

type digest struct {
	crc uint64
	tab *Table
}

// New returns a hash.Hash64 of the checksum, whose bytes are in big-endian order.
func New(tab *Table) hash.Hash64 { return &digest{0, tab} }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }
func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Sum64() uint64  { return d.crc }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		in = append(in, byte(d.crc>>uint(shift)))
	}
	return in
}
