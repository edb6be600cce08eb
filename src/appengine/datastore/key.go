// Package datastore is the client of App Engine's datastore: entities, each a set of named values under a key, that
// stay until they are deleted.
package datastore

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"google.golang.org/appengine/internal"
)

// Key names an entity: by its kind, and a name or a number within the kind, below the key of its parent, if it has one.
// Entities with the same topmost ancestor are a group. A Key does not change.
type Key struct {
	kind      string
	stringID  string
	intID     int64
	parent    *Key
	appID     string
	namespace string
}

// NewKey makes a key of a kind, which must not be empty, and a name or a number, not both. With neither the key is
// incomplete: Put will give it a number. The parent, nil for none, must be complete; the namespace is the parent's or
// else the context's.
func NewKey(c context.Context, kind, stringID string, intID int64, parent *Key) *Key {
	k := &Key{kind: kind, stringID: stringID, intID: intID, parent: parent, appID: internal.AppInfo("appId")}
	if parent != nil {
		k.namespace = parent.namespace
	} else {
		k.namespace = internal.NamespaceFromContext(c)
	}
	return k
}

// NewIncompleteKey makes a key that Put will give a number.
func NewIncompleteKey(c context.Context, kind string, parent *Key) *Key {
	return NewKey(c, kind, "", 0, parent)
}

// Kind returns the kind of the entity.
func (k *Key) Kind() string { return k.kind }

// StringID returns the name, "" for a key with a number.
func (k *Key) StringID() string { return k.stringID }

// IntID returns the number, 0 for a key with a name.
func (k *Key) IntID() int64 { return k.intID }

// Parent returns the key of the parent, nil if there is none.
func (k *Key) Parent() *Key { return k.parent }

// AppID returns the ID of the application, with its partition.
func (k *Key) AppID() string { return k.appID }

// Namespace returns the namespace, "" for the default one.
func (k *Key) Namespace() string { return k.namespace }

// Incomplete tells whether the key has neither name nor number.
func (k *Key) Incomplete() bool { return k.stringID == "" && k.intID == 0 }

// Equal tells whether both keys name the same entity.
func (k *Key) Equal(o *Key) bool {
	if k == nil || o == nil {
		return k == o
	}
	return k.kind == o.kind && k.stringID == o.stringID && k.intID == o.intID && k.appID == o.appID &&
		k.namespace == o.namespace && k.parent.Equal(o.parent)
}

// String returns the key for people to read: /Parent,name/Kind,7.
func (k *Key) String() string {
	if k == nil {
		return ""
	}
	id := k.stringID
	if id == "" {
		id = strconv.FormatInt(k.intID, 10)
	}
	return k.parent.String() + "/" + k.kind + "," + id
}

func (k *Key) valid() bool {
	if k == nil {
		return false
	}
	if k.kind == "" || k.appID == "" || k.stringID != "" && k.intID != 0 {
		return false
	}
	p := k.parent
	return p == nil || !p.Incomplete() && p.appID == k.appID && p.namespace == k.namespace && p.valid()
}

// Encode returns the key as a text that fits into URLs and HTML.
func (k *Key) Encode() string {
	return base64.RawURLEncoding.EncodeToString([]byte(encodeKey(k)))
}

// DecodeKey reads what Encode has written.
func DecodeKey(encoded string) (*Key, error) {
	if n := len(encoded) % 4; n != 0 {
		encoded += strings.Repeat("=", 4-n)
	}
	b, err := base64.URLEncoding.DecodeString(encoded)
	if err != nil {
		return nil, err
	}
	k, failure := decodeKey(string(b))
	switch failure {
	case "":
	case io.ErrUnexpectedEOF.Error():
		return nil, io.ErrUnexpectedEOF
	default:
		return nil, errors.New(failure)
	}
	// From the top down: the first that is not valid is what the caller gets.
	var path []*Key
	for i := k; i != nil; i = i.parent {
		path = append(path, i)
	}
	for i := len(path) - 1; i >= 0; i-- {
		if !path[i].valid() {
			return path[i], ErrInvalidKey
		}
	}
	return k, nil
}

// MarshalJSON makes the encoded key a JSON string.
func (k *Key) MarshalJSON() ([]byte, error) { return []byte(`"` + k.Encode() + `"`), nil }

// UnmarshalJSON reads what MarshalJSON has written.
func (k *Key) UnmarshalJSON(buf []byte) error {
	n := len(buf)
	if n < 2 || buf[0] != '"' || buf[n-1] != '"' {
		return errors.New("datastore: bad JSON key")
	}
	decoded, err := DecodeKey(string(buf[1 : n-1]))
	if err == nil {
		*k = *decoded
	}
	return err
}

// gobKey is a Key as package gob sends it.
type gobKey struct {
	Kind      string
	StringID  string
	IntID     int64
	Parent    *gobKey
	AppID     string
	Namespace string
}

func (k *Key) forGob() *gobKey {
	if k == nil {
		return nil
	}
	return &gobKey{k.kind, k.stringID, k.intID, k.parent.forGob(), k.appID, k.namespace}
}

func (g *gobKey) key() *Key {
	if g == nil {
		return nil
	}
	return &Key{g.Kind, g.StringID, g.IntID, g.Parent.key(), g.AppID, g.Namespace}
}

// GobEncode lets package gob send a key.
func (k *Key) GobEncode() ([]byte, error) {
	var b bytes.Buffer
	err := gob.NewEncoder(&b).Encode(k.forGob())
	if err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// GobDecode reads what GobEncode has written.
func (k *Key) GobDecode(buf []byte) error {
	var g gobKey
	err := gob.NewDecoder(bytes.NewReader(buf)).Decode(&g)
	if err == nil {
		*k = *g.key()
	}
	return err
}

// AllocateIDs takes n numbers for keys of that kind below that parent: from low up to, not including, high. The
// datastore will give them to no other entity.
func AllocateIDs(c context.Context, kind string, parent *Key, n int) (low, high int64, err error) {
	switch {
	case kind == "":
		return 0, 0, errors.New("datastore: AllocateIDs given an empty kind")
	case n < 0:
		return 0, 0, fmt.Errorf("datastore: AllocateIDs given a negative count: %d", n)
	case n == 0:
		return 0, 0, nil
	}
	id, err := internal.Call(c)
	if err != nil {
		return 0, 0, err
	}
	start, end, failure := rpcAllocate(id, n)
	if failure != nil {
		return 0, 0, failure.Err()
	}
	return start, end + 1, nil
}

func encodeKey(k *Key) string
func decodeKey(b string) (k *Key, failure string)
func rpcAllocate(id, n int) (start, end int64, failure *internal.Failure)
