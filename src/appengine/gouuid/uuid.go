// Package uuid makes and reads UUIDs as RFC 4122 describes them: names of 16 bytes that nobody else has.
package uuid

import (
	"errors"
	"strings"
)

// UUID is the 16 bytes, in network order.
type UUID [16]byte

// Name spaces for NewV3 and NewV5.
var (
	NamespaceDNS, _  = ParseHex("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
	NamespaceURL, _  = ParseHex("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
	NamespaceOID, _  = ParseHex("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
	NamespaceX500, _ = ParseHex("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
)

// NewV4 returns a random UUID.
func NewV4() (u *UUID, err error) {
	return ParseHex(random())
}

// NewV3 returns the UUID of a name in a name space, by MD5: the same name gives the same UUID.
func NewV3(ns *UUID, name []byte) (u *UUID, err error) {
	if ns == nil {
		return nil, errors.New("Invalid namespace UUID")
	}
	return ParseHex(named(3, ns.String(), string(name)))
}

// NewV5 is like NewV3, by SHA-1.
func NewV5(ns *UUID, name []byte) (u *UUID, err error) {
	if ns == nil {
		return nil, errors.New("Invalid namespace UUID")
	}
	return ParseHex(named(5, ns.String(), string(name)))
}

// Parse makes a UUID of 16 raw bytes.
func Parse(b []byte) (u *UUID, err error) {
	if len(b) != 16 {
		return nil, errors.New("Given slice is not valid UUID sequence")
	}
	u = new(UUID)
	copy(u[:], b)
	return u, nil
}

// ParseHex reads the usual form, 6ba7b810-9dad-11d1-80b4-00c04fd430c8, also with urn:uuid: before it or in brackets.
func ParseHex(s string) (u *UUID, err error) {
	hex := strings.Trim(strings.TrimPrefix(s, "urn:uuid:"), "{}[]()")
	bytes, ok := fromHex(hex)
	if !ok {
		return nil, errors.New("Invalid UUID string")
	}
	return Parse(bytes)
}

// Version returns the version number that the UUID carries, 4 for a random one.
func (u *UUID) Version() uint { return uint(u[6] >> 4) }

// Variant returns which standard laid the UUID out; ReservedRFC4122 for those made here.
func (u *UUID) Variant() byte {
	switch {
	case u[8]&ReservedNCS == ReservedNCS:
		return ReservedNCS
	case u[8]&ReservedRFC4122 == ReservedRFC4122:
		return ReservedRFC4122
	case u[8]&ReservedMicrosoft == ReservedMicrosoft:
		return ReservedMicrosoft
	}
	return ReservedFuture
}

// What Variant returns.
const (
	ReservedNCS       byte = 0x80
	ReservedRFC4122   byte = 0x40
	ReservedMicrosoft byte = 0x20
	ReservedFuture    byte = 0x00
)

// String returns the usual form.
func (u *UUID) String() string { return text(*u) }

func text(u UUID) string

func random() string
func named(version int, namespace, name string) string
func fromHex(s string) ([]byte, bool)
