// Package securecookie encodes values for cookies so that browsers cannot change them (they are signed) and, with a
// block key, cannot read them (they are encrypted).
package securecookie

import (
	"bytes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"hash"
	"io"
	"strconv"
	"time"
)

// Error is what the functions here return.
type Error interface {
	error

	// IsUsage: the caller's mistake, no key or a value that cannot be encoded.
	IsUsage() bool

	// IsDecode: the cookie cannot be read; not signed with this key, changed, or too old.
	IsDecode() bool

	// IsInternal: anything else.
	IsInternal() bool

	// Cause is the error behind this one, or nil.
	Cause() error
}

type errorKind int

const (
	usage errorKind = iota
	decoding
	internal
)

type cookieError struct {
	typ   errorKind
	msg   string
	cause error
}

func (e cookieError) IsUsage() bool    { return e.typ == usage }
func (e cookieError) IsDecode() bool   { return e.typ == decoding }
func (e cookieError) IsInternal() bool { return e.typ == internal }
func (e cookieError) Cause() error     { return e.cause }

func (e cookieError) Error() string {
	msg := e.msg
	if msg == "" {
		msg = "error"
	}
	if e.cause != nil {
		msg += " - caused by: " + e.cause.Error()
	}
	return "securecookie: " + msg
}

var (
	errNoHashKey  = cookieError{typ: usage, msg: "hash key is not set"}
	errTooLong    = cookieError{typ: usage, msg: "the value is too long"}
	errNoCodecs   = cookieError{typ: usage, msg: "no codecs provided"}
	errLongInput  = cookieError{typ: decoding, msg: "the value is too long"}
	errTimestamp  = cookieError{typ: decoding, msg: "invalid timestamp"}
	errTooNew     = cookieError{typ: decoding, msg: "timestamp is too new"}
	errExpired    = cookieError{typ: decoding, msg: "expired timestamp"}
	errDecryption = cookieError{typ: decoding, msg: "the value could not be decrypted"}
	errNoBytes    = cookieError{typ: decoding, msg: "value not a []byte."}
	errNoBytesPtr = cookieError{typ: decoding, msg: "value not a pointer to []byte."}

	// ErrMacInvalid means that the signature is not right.
	ErrMacInvalid = cookieError{typ: decoding, msg: "the value is not valid"}
)

// Codec encodes and decodes values of cookies.
type Codec interface {
	Encode(name string, value interface{}) (string, error)
	Decode(name, value string, dst interface{}) error
}

// Serializer turns values into bytes and back.
type Serializer interface {
	Serialize(src interface{}) ([]byte, error)
	Deserialize(src []byte, dst interface{}) error
}

// GobEncoder serializes with encoding/gob: the usual one.
type GobEncoder struct{}

// JSONEncoder serializes with encoding/json.
type JSONEncoder struct{}

// NopEncoder takes []byte values as they are.
type NopEncoder struct{}

// Serialize encodes a value with encoding/gob.
func (e GobEncoder) Serialize(src interface{}) ([]byte, error) {
	var buf bytes.Buffer
	if err := gob.NewEncoder(&buf).Encode(src); err != nil {
		return nil, cookieError{cause: err, typ: usage}
	}
	return buf.Bytes(), nil
}

// Deserialize decodes a value with encoding/gob.
func (e GobEncoder) Deserialize(src []byte, dst interface{}) error {
	if err := gob.NewDecoder(bytes.NewReader(src)).Decode(dst); err != nil {
		return cookieError{cause: err, typ: decoding}
	}
	return nil
}

// Serialize encodes a value with encoding/json.
func (e JSONEncoder) Serialize(src interface{}) ([]byte, error) {
	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(src); err != nil {
		return nil, cookieError{cause: err, typ: usage}
	}
	return buf.Bytes(), nil
}

// Deserialize decodes a value with encoding/json.
func (e JSONEncoder) Deserialize(src []byte, dst interface{}) error {
	if err := json.NewDecoder(bytes.NewReader(src)).Decode(dst); err != nil {
		return cookieError{cause: err, typ: decoding}
	}
	return nil
}

// Serialize returns src, which must be a []byte.
func (e NopEncoder) Serialize(src interface{}) ([]byte, error) {
	if b, ok := src.([]byte); ok {
		return b, nil
	}
	return nil, errNoBytes
}

// Deserialize sets dst, which must be a *[]byte.
func (e NopEncoder) Deserialize(src []byte, dst interface{}) error {
	if p, ok := dst.(*[]byte); ok {
		*p = src
		return nil
	}
	return errNoBytesPtr
}

// SecureCookie is a Codec with keys and limits.
type SecureCookie struct {
	hashKey, blockKey []byte
	hashFunc          func() hash.Hash
	maxLength         int
	maxAge, minAge    int64
	err               error
	sz                Serializer
}

// New returns a SecureCookie. hashKey signs and must be given, best 32 or 64 bytes; blockKey encrypts (AES: 16, 24 or
// 32 bytes) and may be nil.
func New(hashKey, blockKey []byte) *SecureCookie {
	s := &SecureCookie{
		hashKey:   hashKey,
		blockKey:  blockKey,
		hashFunc:  sha256.New,
		maxLength: 4096,
		maxAge:    86400 * 30,
		sz:        GobEncoder{},
	}
	if hashKey == nil {
		s.err = errNoHashKey
	}
	if n := len(blockKey); blockKey != nil && n != 16 && n != 24 && n != 32 {
		s.err = cookieError{cause: keySizeError(n), typ: usage}
	}
	return s
}

type keySizeError int

func (k keySizeError) Error() string { return "crypto/aes: invalid key size " + strconv.Itoa(int(k)) }

// MaxLength limits the length of a cookie's value; 0 is no limit, 4096 usual.
func (s *SecureCookie) MaxLength(value int) *SecureCookie {
	s.maxLength = value
	return s
}

// MaxAge limits the age of a cookie, in seconds; 0 is no limit, 30 days usual.
func (s *SecureCookie) MaxAge(value int) *SecureCookie {
	s.maxAge = int64(value)
	return s
}

// MinAge makes cookies valid only after so many seconds.
func (s *SecureCookie) MinAge(value int) *SecureCookie {
	s.minAge = int64(value)
	return s
}

// HashFunc sets the hash of the signature; sha256.New is usual.
func (s *SecureCookie) HashFunc(f func() hash.Hash) *SecureCookie {
	s.hashFunc = f
	return s
}

// SetSerializer sets how values become bytes; GobEncoder{} is usual.
func (s *SecureCookie) SetSerializer(sz Serializer) *SecureCookie {
	s.sz = sz
	return s
}

func (s *SecureCookie) check() error {
	if s.err == nil && s.hashKey == nil {
		s.err = errNoHashKey
	}
	return s.err
}

func (s *SecureCookie) sign(b []byte) []byte {
	h := hmac.New(s.hashFunc, s.hashKey)
	h.Write(b)
	return h.Sum(nil)
}

// Encode returns a value for a cookie with that name: serialized, encrypted if there is a block key, dated, signed and
// in base64. It begins with the date, so that it differs from second to second.
func (s *SecureCookie) Encode(name string, value interface{}) (string, error) {
	if err := s.check(); err != nil {
		return "", err
	}
	b, err := s.sz.Serialize(value)
	if err != nil {
		return "", cookieError{cause: err, typ: usage}
	}
	if s.blockKey != nil {
		iv := GenerateRandomKey(16)
		b = append(iv, counter(s.blockKey, iv, b)...)
	}
	b = []byte(fmt.Sprintf("%s|%d|%s|", name, time.Now().UTC().Unix(), base64.URLEncoding.EncodeToString(b)))
	b = append(b, s.sign(b[:len(b)-1])...)[len(name)+1:]
	text := base64.URLEncoding.EncodeToString(b)
	if s.maxLength != 0 && len(text) > s.maxLength {
		return "", errTooLong
	}
	return text, nil
}

func fromBase64(s string) ([]byte, error) {
	b, err := base64.URLEncoding.DecodeString(s)
	if err != nil {
		return nil, cookieError{cause: err, typ: decoding, msg: "base64 decode failed"}
	}
	return b, nil
}

// Decode reads the value of a cookie with that name into what dst points to.
func (s *SecureCookie) Decode(name, value string, dst interface{}) error {
	if err := s.check(); err != nil {
		return err
	}
	if s.maxLength != 0 && len(value) > s.maxLength {
		return errLongInput
	}
	b, err := fromBase64(value)
	if err != nil {
		return err
	}
	parts := bytes.SplitN(b, []byte("|"), 3)
	if len(parts) != 3 {
		return ErrMacInvalid
	}
	signed := append([]byte(name+"|"), b[:len(b)-len(parts[2])-1]...)
	if !hmac.Equal(s.sign(signed), parts[2]) {
		return ErrMacInvalid
	}
	then, err := strconv.ParseInt(string(parts[0]), 10, 64)
	if err != nil {
		return errTimestamp
	}
	now := time.Now().UTC().Unix()
	if s.minAge != 0 && then > now-s.minAge {
		return errTooNew
	}
	if s.maxAge != 0 && then < now-s.maxAge {
		return errExpired
	}
	if b, err = fromBase64(string(parts[1])); err != nil {
		return err
	}
	if s.blockKey != nil {
		if len(b) <= 16 {
			return errDecryption
		}
		b = counter(s.blockKey, b[:16], b[16:])
	}
	if err := s.sz.Deserialize(b, dst); err != nil {
		return cookieError{cause: err, typ: decoding}
	}
	return nil
}

// counter encrypts or decrypts: AES in counter mode.
func counter(key, iv, data []byte) []byte

// GenerateRandomKey returns so many random bytes.
func GenerateRandomKey(length int) []byte {
	k := make([]byte, length)
	if _, err := io.ReadFull(rand.Reader, k); err != nil {
		return nil
	}
	return k
}

// CodecsFromPairs returns a SecureCookie for each two keys: hash key, block key, hash key, and so on. The first one
// encodes, all are tried in turn to decode: keys can be replaced by putting new ones in front.
func CodecsFromPairs(keyPairs ...[]byte) []Codec {
	var codecs []Codec
	for i := 0; i < len(keyPairs); i += 2 {
		var blockKey []byte
		if i+1 < len(keyPairs) {
			blockKey = keyPairs[i+1]
		}
		codecs = append(codecs, New(keyPairs[i], blockKey))
	}
	return codecs
}

// EncodeMulti encodes with the first codec that can.
func EncodeMulti(name string, value interface{}, codecs ...Codec) (string, error) {
	if len(codecs) == 0 {
		return "", errNoCodecs
	}
	var errs MultiError
	for _, codec := range codecs {
		text, err := codec.Encode(name, value)
		if err == nil {
			return text, nil
		}
		errs = append(errs, err)
	}
	return "", errs
}

// DecodeMulti decodes with the first codec that can.
func DecodeMulti(name string, value string, dst interface{}, codecs ...Codec) error {
	if len(codecs) == 0 {
		return errNoCodecs
	}
	var errs MultiError
	for _, codec := range codecs {
		err := codec.Decode(name, value, dst)
		if err == nil {
			return nil
		}
		errs = append(errs, err)
	}
	return errs
}

// MultiError is the errors of several codecs.
type MultiError []error

func (m MultiError) IsUsage() bool    { return m.some(Error.IsUsage) }
func (m MultiError) IsDecode() bool   { return m.some(Error.IsDecode) }
func (m MultiError) IsInternal() bool { return m.some(Error.IsInternal) }

// Cause returns nil.
func (m MultiError) Cause() error { return nil }

func (m MultiError) some(is func(Error) bool) bool {
	for _, err := range m {
		if e, ok := err.(Error); ok && is(e) {
			return true
		}
	}
	return false
}

func (m MultiError) Error() string {
	first, n := "", 0
	for _, err := range m {
		if err != nil {
			if n == 0 {
				first = err.Error()
			}
			n++
		}
	}
	switch n {
	case 0:
		return "(0 errors)"
	case 1:
		return first
	case 2:
		return first + " (and 1 other error)"
	}
	return fmt.Sprintf("%s (and %d other errors)", first, n-1)
}
