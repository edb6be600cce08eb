// Package crc32 computes the 32-bit cyclic redundancy check.
package crc32

import "hash"

// Size is the length of a checksum in bytes.
const Size = 4

// Polynomials, lowest bit first.
const (
	IEEE       = 0xedb88320 // of Ethernet, gzip, PNG
	Castagnoli = 0x82f63b78 // of iSCSI
	Koopman    = 0xeb31d82e
)

// Table is what a polynomial does to each byte.
type Table [256]uint32

// IEEETable is the table of IEEE.
var IEEETable = MakeTable(IEEE)

var tables = map[uint32]*Table{}

// MakeTable returns the table of a polynomial, always the same one. It must not be changed.
func MakeTable(poly uint32) *Table {
	if t := tables[poly]; t != nil {
		return t
	}
	t := new(Table)
	for i := range t {
		crc := uint32(i)
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
		tables = map[uint32]*Table{}
	}
	tables[poly] = t
	return t
}

// Update adds p to a checksum.
func Update(crc uint32, tab *Table, p []byte) uint32 {
	crc = ^crc
	for _, b := range p {
		crc = tab[byte(crc)^b] ^ crc>>8
	}
	return ^crc
}

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint32 { return Update(0, tab, data) }

// ChecksumIEEE returns the IEEE checksum of data.
func ChecksumIEEE(data []byte) uint32 { return Update(0, IEEETable, data) }

type digest struct {
	crc uint32
	tab *Table
}

// New returns a hash.Hash32 of the checksum, whose bytes are in big-endian order.
func New(tab *Table) hash.Hash32 { return &digest{0, tab} }

// NewIEEE returns a hash.Hash32 of the IEEE checksum.
func NewIEEE() hash.Hash32 { return New(IEEETable) }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }
func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Sum32() uint32  { return d.crc }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte {
	return append(in, byte(d.crc>>24), byte(d.crc>>16), byte(d.crc>>8), byte(d.crc))
}
