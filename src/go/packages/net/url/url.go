// Package url takes URLs apart and puts them together, and reads and writes queries and forms.
package url

import (
	"errors"
	"fmt"
	"path"
	"strconv"
	"strings"
)

// Error tells what was being done with which URL, and what went wrong.
type Error struct {
	Op  string
	URL string
	Err error
}

func (e *Error) Unwrap() error { return e.Err }
func (e *Error) Error() string { return fmt.Sprintf("%s %q: %s", e.Op, e.URL, e.Err) }

// Timeout tells whether the cause was that time ran out.
func (e *Error) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Temporary tells whether trying again may help.
func (e *Error) Temporary() bool {
	t, ok := e.Err.(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// EscapeError is a percent sign that two hexadecimal digits do not follow.
type EscapeError string

func (e EscapeError) Error() string { return "invalid URL escape " + strconv.Quote(string(e)) }

// InvalidHostError is a character that cannot be in a host name.
type InvalidHostError string

func (e InvalidHostError) Error() string {
	return "invalid character " + strconv.Quote(string(e)) + " in host name"
}

// failure makes an error of what a native says: "" is none, else a letter for the kind and the text.
func failure(s string) error {
	if s == "" {
		return nil
	}
	switch s[0] {
	case 'e':
		return EscapeError(s[1:])
	case 'h':
		return InvalidHostError(s[1:])
	}
	return errors.New(s[1:])
}

const (
	modePath = iota
	modeSegment
	modeHost
	modeZone
	modeUser
	modeQuery
	modeFragment
)

// QueryEscape encodes s so that it can stand in a query: a space becomes +.
func QueryEscape(s string) string { return escape(s, modeQuery) }

// QueryUnescape undoes QueryEscape. It fails at a percent sign without two hexadecimal digits.
func QueryUnescape(s string) (string, error) {
	s, problem := unescape(s, modeQuery)
	return s, failure(problem)
}

// PathEscape encodes s so that it can stand for one segment of a path: / becomes %2F.
func PathEscape(s string) string { return escape(s, modeSegment) }

// PathUnescape undoes PathEscape; a + stays.
func PathUnescape(s string) (string, error) {
	s, problem := unescape(s, modeSegment)
	return s, failure(problem)
}

// URL is a URL taken apart: scheme://user@host/path?query#fragment, or scheme:opaque?query#fragment.
type URL struct {
	Scheme      string
	Opaque      string
	User        *Userinfo
	Host        string // with the port, if there is one
	Path        string // decoded
	RawPath     string // as written, where that cannot be told from Path
	OmitHost    bool   // there is no host, not even an empty one
	ForceQuery  bool   // there is a question mark with nothing after it
	RawQuery    string // as written, without the question mark
	Fragment    string // decoded, without the #
	RawFragment string // as written, where that cannot be told from Fragment
}

// Userinfo is a name and perhaps a password, as they stand before the host.
type Userinfo struct {
	username    string
	password    string
	passwordSet bool
}

// User returns a Userinfo without a password.
func User(username string) *Userinfo { return &Userinfo{username, "", false} }

// UserPassword returns a Userinfo with a password. Passwords do not belong into URLs.
func UserPassword(username, password string) *Userinfo { return &Userinfo{username, password, true} }

// Username returns the name.
func (u *Userinfo) Username() string {
	if u == nil {
		return ""
	}
	return u.username
}

// Password returns the password and whether there is one.
func (u *Userinfo) Password() (string, bool) {
	if u == nil {
		return "", false
	}
	return u.password, u.passwordSet
}

// String returns name and password, encoded.
func (u *Userinfo) String() string {
	if u == nil {
		return ""
	}
	s := escape(u.username, modeUser)
	if u.passwordSet {
		s += ":" + escape(u.password, modeUser)
	}
	return s
}

// Parse takes a URL apart; it may be relative.
func Parse(rawURL string) (*URL, error) {
	whole, fragment, _ := strings.Cut(rawURL, "#")
	u := new(URL)
	if err := failure(u.parse(whole, false)); err != nil {
		return nil, &Error{"parse", whole, err}
	}
	if fragment != "" {
		if err := failure(u.setFragment(fragment)); err != nil {
			return nil, &Error{"parse", rawURL, err}
		}
	}
	return u, nil
}

// ParseRequestURI takes apart what stands in a request: an absolute URL or an absolute path, without a fragment.
func ParseRequestURI(rawURL string) (*URL, error) {
	u := new(URL)
	if err := failure(u.parse(rawURL, true)); err != nil {
		return nil, &Error{"parse", rawURL, err}
	}
	return u, nil
}

// EscapedPath returns the path encoded, as it was written if that is a way to write Path.
func (u *URL) EscapedPath() string {
	if u.RawPath != "" && validEncoded(u.RawPath, modePath) {
		if p, problem := unescape(u.RawPath, modePath); problem == "" && p == u.Path {
			return u.RawPath
		}
	}
	if u.Path == "*" {
		return "*"
	}
	return escape(u.Path, modePath)
}

// EscapedFragment returns the fragment encoded, as it was written if that is a way to write Fragment.
func (u *URL) EscapedFragment() string {
	if u.RawFragment != "" && validEncoded(u.RawFragment, modeFragment) {
		if f, problem := unescape(u.RawFragment, modeFragment); problem == "" && f == u.Fragment {
			return u.RawFragment
		}
	}
	return escape(u.Fragment, modeFragment)
}

// String puts the URL together.
func (u *URL) String() string {
	s := ""
	if u.Scheme != "" {
		s = u.Scheme + ":"
	}
	if u.Opaque != "" {
		s += u.Opaque
	} else {
		named := u.Host != "" || u.User != nil
		if named || u.Scheme != "" && u.Path != "" && !u.OmitHost {
			s += "//"
			if u.User != nil {
				s += u.User.String() + "@"
			}
			s += escape(u.Host, modeHost)
		}
		p := u.EscapedPath()
		if p != "" && p[0] != '/' && u.Host != "" {
			s += "/"
		}
		if first, _, _ := strings.Cut(p, "/"); s == "" && strings.Contains(first, ":") {
			s = "./" // else the segment would be read as a scheme
		}
		s += p
	}
	if u.ForceQuery || u.RawQuery != "" {
		s += "?" + u.RawQuery
	}
	if u.Fragment != "" {
		s += "#" + u.EscapedFragment()
	}
	return s
}

// Redacted is String with xxxxx for a password.
func (u *URL) Redacted() string {
	if u == nil {
		return ""
	}
	copied := *u
	if _, set := u.User.Password(); set {
		copied.User = UserPassword(u.User.Username(), "xxxxx")
	}
	return copied.String()
}

// IsAbs tells whether the URL has a scheme.
func (u *URL) IsAbs() bool { return u.Scheme != "" }

// Parse returns what a link to ref leads to from here.
func (u *URL) Parse(ref string) (*URL, error) {
	to, err := Parse(ref)
	if err != nil {
		return nil, err
	}
	return u.ResolveReference(to), nil
}

// ResolveReference returns what a link to ref leads to from here.
func (u *URL) ResolveReference(ref *URL) *URL {
	to := *ref
	if ref.Scheme == "" {
		to.Scheme = u.Scheme
	}
	if ref.Scheme != "" || ref.Host != "" || ref.User != nil {
		to.setPath(resolvePath(ref.EscapedPath(), ""))
		return &to
	}
	if ref.Opaque != "" {
		to.User, to.Host, to.Path = nil, "", ""
		return &to
	}
	if ref.Path == "" && !ref.ForceQuery && ref.RawQuery == "" {
		to.RawQuery = u.RawQuery
		if ref.Fragment == "" {
			to.Fragment, to.RawFragment = u.Fragment, u.RawFragment
		}
	}
	to.Host, to.User = u.Host, u.User
	to.setPath(resolvePath(u.EscapedPath(), ref.EscapedPath()))
	return &to
}

// Query reads RawQuery, leaving out what is malformed.
func (u *URL) Query() Values {
	v, _ := ParseQuery(u.RawQuery)
	return v
}

// RequestURI returns path and query as they stand in a request.
func (u *URL) RequestURI() string {
	s := u.Opaque
	if s == "" {
		if s = u.EscapedPath(); s == "" {
			s = "/"
		}
	} else if strings.HasPrefix(s, "//") {
		s = u.Scheme + ":" + s
	}
	if u.ForceQuery || u.RawQuery != "" {
		s += "?" + u.RawQuery
	}
	return s
}

// Hostname returns the host without port and brackets.
func (u *URL) Hostname() string {
	host, _ := hostPort(u.Host)
	return host
}

// Port returns the port, "" if there is none or it is no number.
func (u *URL) Port() string {
	_, port := hostPort(u.Host)
	return port
}

func hostPort(s string) (host, port string) {
	host = s
	if i := strings.LastIndexByte(s, ':'); i >= 0 && strings.Trim(s[i+1:], "0123456789") == "" {
		host, port = s[:i], s[i+1:]
	}
	if strings.HasPrefix(host, "[") && strings.HasSuffix(host, "]") {
		host = host[1 : len(host)-1]
	}
	return host, port
}

// MarshalBinary returns String as bytes.
func (u *URL) MarshalBinary() (text []byte, err error) { return []byte(u.String()), nil }

// UnmarshalBinary sets u to the URL that text is.
func (u *URL) UnmarshalBinary(text []byte) error {
	parsed, err := Parse(string(text))
	if err == nil {
		*u = *parsed
	}
	return err
}

// JoinPath returns a copy of the URL with more path elements, without "." and "..".
func (u *URL) JoinPath(elem ...string) *URL {
	all := append([]string{u.EscapedPath()}, elem...)
	absolute := strings.HasPrefix(all[0], "/")
	if !absolute {
		all[0] = "/" + all[0]
	}
	p := path.Join(all...)
	if !absolute {
		p = p[1:]
	}
	if strings.HasSuffix(all[len(all)-1], "/") && !strings.HasSuffix(p, "/") {
		p += "/"
	}
	copied := *u
	copied.setPath(p)
	return &copied
}

// JoinPath returns base with more path elements.
func JoinPath(base string, elem ...string) (result string, err error) {
	u, err := Parse(base)
	if err != nil {
		return "", err
	}
	return u.JoinPath(elem...).String(), nil
}

func (u *URL) setPath(p string) string
func (u *URL) setFragment(f string) string
func (u *URL) parse(raw string, request bool) string
func escape(s string, mode int) string
func unescape(s string, mode int) (text, problem string)
func validEncoded(s string, mode int) bool
func resolvePath(base, ref string) string
