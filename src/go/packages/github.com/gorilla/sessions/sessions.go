// Package sessions keeps values from one request of a browser to the next. In a CookieStore they travel in the cookie
// itself, signed: nothing is kept on the server.
//
//	session, _ := store.Get(r, "name")
//	session.Values["count"] = 1
//	session.Save(r, w) // before the body is written
package sessions

import (
	"context"
	"encoding/gob"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/gorilla/securecookie"
)

const flashesKey = "_flash"

// Options are those of the cookie.
type Options struct {
	Path     string
	Domain   string
	MaxAge   int // in seconds; 0: until the browser is closed, negative: the cookie is deleted
	Secure   bool
	HttpOnly bool
	SameSite http.SameSite
}

// Store keeps sessions.
type Store interface {
	// Get returns the request's session with that name, the same one each time.
	Get(r *http.Request, name string) (*Session, error)

	// New reads the session anew. With an error it is still a session, an empty one.
	New(r *http.Request, name string) (*Session, error)

	// Save writes the session to the response.
	Save(r *http.Request, w http.ResponseWriter, s *Session) error
}

// Session is the values that belong to a name.
type Session struct {
	ID      string // not used by a CookieStore
	Values  map[interface{}]interface{}
	Options *Options
	IsNew   bool // the request had no such cookie, or one that cannot be read
	store   Store
	name    string
}

// NewSession returns an empty session; stores call it.
func NewSession(store Store, name string) *Session {
	return &Session{Values: map[interface{}]interface{}{}, Options: new(Options), store: store, name: name}
}

// Name returns the session's name, which is the cookie's.
func (s *Session) Name() string { return s.name }

// Store returns the store that the session is from.
func (s *Session) Store() Store { return s.store }

// Save writes the session to the response. It must come before the body.
func (s *Session) Save(r *http.Request, w http.ResponseWriter) error { return s.store.Save(r, w, s) }

func flashKey(vars []string) string {
	if len(vars) > 0 {
		return vars[0]
	}
	return flashesKey
}

// AddFlash adds a message that is to be shown once.
func (s *Session) AddFlash(value interface{}, vars ...string) {
	key := flashKey(vars)
	var flashes []interface{}
	if v, ok := s.Values[key]; ok {
		flashes = v.([]interface{})
	}
	s.Values[key] = append(flashes, value)
}

// Flashes returns the messages, and removes them.
func (s *Session) Flashes(vars ...string) []interface{} {
	key := flashKey(vars)
	v, ok := s.Values[key]
	if !ok {
		return nil
	}
	delete(s.Values, key)
	return v.([]interface{})
}

type info struct {
	s *Session
	e error
}

// Registry is the sessions of one request.
type Registry struct {
	request  *http.Request
	sessions map[string]info
}

type contextKey int

const registryKey contextKey = 0

// GetRegistry returns the registry of a request.
func GetRegistry(r *http.Request) *Registry {
	if found := r.Context().Value(registryKey); found != nil {
		return found.(*Registry)
	}
	reg := &Registry{request: r, sessions: map[string]info{}}
	*r = *r.WithContext(context.WithValue(r.Context(), registryKey, reg))
	return reg
}

func validName(name string) bool {
	return name != "" && strings.IndexFunc(name, func(c rune) bool {
		return c <= ' ' || c >= 0x7f || strings.ContainsRune("()<>@,;:\\\"/[]?={}", c)
	}) < 0
}

// Get returns the request's session with that name.
func (reg *Registry) Get(store Store, name string) (session *Session, err error) {
	if !validName(name) {
		return nil, fmt.Errorf("sessions: invalid character in cookie name: %s", name)
	}
	if known, ok := reg.sessions[name]; ok {
		session, err = known.s, known.e
	} else {
		session, err = store.New(reg.request, name)
		session.name = name
		reg.sessions[name] = info{session, err}
	}
	session.store = store
	return
}

// Save saves all sessions of the request.
func (reg *Registry) Save(w http.ResponseWriter) error {
	var errs MultiError
	for name, known := range reg.sessions {
		if known.s.store == nil {
			errs = append(errs, fmt.Errorf("sessions: missing store for session %q", name))
		} else if err := known.s.store.Save(reg.request, w, known.s); err != nil {
			errs = append(errs, fmt.Errorf("sessions: error saving session %q -- %v", name, err))
		}
	}
	if errs != nil {
		return errs
	}
	return nil
}

func init() {
	gob.Register([]interface{}{})
}

// Save saves all sessions of a request.
func Save(r *http.Request, w http.ResponseWriter) error { return GetRegistry(r).Save(w) }

// NewCookie returns a cookie with these options; Expires follows from MaxAge.
func NewCookie(name, value string, options *Options) *http.Cookie {
	cookie := &http.Cookie{
		Name:     name,
		Value:    value,
		Path:     options.Path,
		Domain:   options.Domain,
		MaxAge:   options.MaxAge,
		Secure:   options.Secure,
		HttpOnly: options.HttpOnly,
		SameSite: options.SameSite,
	}
	if options.MaxAge > 0 {
		cookie.Expires = time.Now().Add(time.Duration(options.MaxAge) * time.Second)
	} else if options.MaxAge < 0 {
		cookie.Expires = time.Unix(1, 0)
	}
	return cookie
}

// CookieStore keeps sessions in cookies.
type CookieStore struct {
	Codecs  []securecookie.Codec
	Options *Options // of new sessions
}

// NewCookieStore returns a store with keys in pairs: one to sign, one to encrypt (which may be left out or nil). More
// pairs are old keys, by which cookies are still read.
func NewCookieStore(keyPairs ...[]byte) *CookieStore {
	cs := &CookieStore{
		Codecs:  securecookie.CodecsFromPairs(keyPairs...),
		Options: &Options{Path: "/", MaxAge: 86400 * 30},
	}
	cs.MaxAge(cs.Options.MaxAge)
	return cs
}

// Get returns the request's session with that name. With an error (a cookie that cannot be read) it is a new one.
func (s *CookieStore) Get(r *http.Request, name string) (*Session, error) {
	return GetRegistry(r).Get(s, name)
}

// New reads the session from the request's cookie.
func (s *CookieStore) New(r *http.Request, name string) (*Session, error) {
	session := NewSession(s, name)
	opts := *s.Options
	session.Options = &opts
	session.IsNew = true
	c, err := r.Cookie(name)
	if err != nil {
		return session, nil
	}
	err = securecookie.DecodeMulti(name, c.Value, &session.Values, s.Codecs...)
	session.IsNew = err != nil
	return session, err
}

// Save sets the session's cookie.
func (s *CookieStore) Save(r *http.Request, w http.ResponseWriter, session *Session) error {
	encoded, err := securecookie.EncodeMulti(session.Name(), session.Values, s.Codecs...)
	if err != nil {
		return err
	}
	http.SetCookie(w, NewCookie(session.Name(), encoded, session.Options))
	return nil
}

// MaxAge sets how long sessions last, in seconds: in the cookie and in its signature.
func (s *CookieStore) MaxAge(age int) {
	s.Options.MaxAge = age
	for _, codec := range s.Codecs {
		if sc, ok := codec.(*securecookie.SecureCookie); ok {
			sc.MaxAge(age)
		}
	}
}

// MultiError is several errors.
type MultiError []error

func (m MultiError) Error() string { return securecookie.MultiError(m).Error() }
