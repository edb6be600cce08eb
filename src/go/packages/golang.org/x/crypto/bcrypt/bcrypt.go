// Package bcrypt turns passwords into hashes that take long to guess, and checks them. A hash holds its salt and cost,
// so that no two are equal: "$2a$10$" and 53 more characters.
package bcrypt

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

const (
	MinCost     int = 4  // the least that GenerateFromPassword takes
	MaxCost     int = 31 // the most that GenerateFromPassword takes
	DefaultCost int = 10 // taken for a cost below MinCost
)

// ErrMismatchedHashAndPassword means that the password is not the one of the hash.
var ErrMismatchedHashAndPassword = errors.New("crypto/bcrypt: hashedPassword is not the hash of the given password")

// ErrHashTooShort means that the hash is none.
var ErrHashTooShort = errors.New("crypto/bcrypt: hashedSecret too short to be a bcrypted password")

// HashVersionTooNewError is a hash of a version that came after this package.
type HashVersionTooNewError byte

func (hv HashVersionTooNewError) Error() string {
	return fmt.Sprintf("crypto/bcrypt: bcrypt algorithm version '%c' requested is newer than current version '%c'", byte(hv), '2')
}

// InvalidHashPrefixError is a hash that does not begin with a $.
type InvalidHashPrefixError byte

func (ih InvalidHashPrefixError) Error() string {
	return fmt.Sprintf("crypto/bcrypt: bcrypt hashes must start with '$', but hashedSecret started with '%c'", byte(ih))
}

// InvalidCostError is a cost out of range.
type InvalidCostError int

func (ic InvalidCostError) Error() string {
	return fmt.Sprintf("crypto/bcrypt: cost %d is outside allowed range (%d,%d)", int(ic), MinCost, MaxCost)
}

const (
	alphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
	saltSize = 22
)

func checkCost(cost int) error {
	if cost < MinCost || cost > MaxCost {
		return InvalidCostError(cost)
	}
	return nil
}

// hash computes the 31 characters for a password; salt is 22 characters.
func hash(password []byte, cost int, salt string) string

// encode writes 16 bytes as 22 characters.
func encode(salt []byte) string

// GenerateFromPassword returns the hash of a password. Each step of cost doubles the time; only the first 72 bytes of
// a password count.
func GenerateFromPassword(password []byte, cost int) ([]byte, error) {
	if cost < MinCost {
		cost = DefaultCost
	}
	if err := checkCost(cost); err != nil {
		return nil, err
	}
	raw := make([]byte, 16)
	if _, err := io.ReadFull(rand.Reader, raw); err != nil {
		return nil, err
	}
	salt := encode(raw)
	return []byte(fmt.Sprintf("$2a$%02d$%s%s", cost, salt, hash(password, cost, salt))), nil
}

type parts struct {
	head string // $2a$
	cost int
	salt string
	hash string
}

func parse(hashed []byte) (p parts, err error) {
	s := string(hashed)
	if len(s) < 59 {
		return p, ErrHashTooShort
	}
	if s[0] != '$' {
		return p, InvalidHashPrefixError(s[0])
	}
	if s[1] > '2' {
		return p, HashVersionTooNewError(s[1])
	}
	n := 3
	if s[2] != '$' {
		n = 4
	}
	p.head, s = s[:n-1]+"$", s[n:]
	if p.cost, err = strconv.Atoi(s[:2]); err != nil {
		return p, err
	}
	if err = checkCost(p.cost); err != nil {
		return p, err
	}
	s = s[3:]
	p.salt, p.hash = s[:saltSize], s[saltSize:]
	return p, nil
}

// CompareHashAndPassword returns nil if the hash is one of the password.
func CompareHashAndPassword(hashedPassword, password []byte) error {
	p, err := parse(hashedPassword)
	if err != nil {
		return err
	}
	for i := 0; i < len(p.salt); i++ {
		if strings.IndexByte(alphabet, p.salt[i]) < 0 {
			return base64.CorruptInputError(i)
		}
	}
	want := p.hash
	if len(want) > 31 {
		want = want[:31]
	}
	for len(want) < 31 {
		want += "\x00"
	}
	if subtle.ConstantTimeCompare([]byte(hash(password, p.cost, p.salt)), []byte(want)) == 1 {
		return nil
	}
	return ErrMismatchedHashAndPassword
}

// Cost returns the cost of a hash.
func Cost(hashedPassword []byte) (int, error) {
	p, err := parse(hashedPassword)
	if err != nil {
		return 0, err
	}
	return p.cost, nil
}
