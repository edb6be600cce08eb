package http

import (
	"errors"
	"fmt"
	"log"
	"net/textproto"
	"strconv"
	"strings"
	"time"
)

// Cookie is a cookie as a response sets it, or as a request brings it (then it has only Name and Value).
type Cookie struct {
	Name  string
	Value string

	Path       string
	Domain     string
	Expires    time.Time
	RawExpires string // of a cookie that was read

	// MaxAge is the cookie's life in seconds. Zero: not said. Negative: the browser drops the cookie at once.
	MaxAge   int
	Secure   bool
	HttpOnly bool
	SameSite SameSite
	Raw      string
	Unparsed []string // attributes that could not be read
}

// SameSite says whether browsers send the cookie along with requests that other sites cause.
type SameSite int

// Values of SameSite.
const (
	SameSiteDefaultMode SameSite = iota + 1
	SameSiteLaxMode
	SameSiteStrictMode
	SameSiteNoneMode
)

// SetCookie adds a Set-Cookie header to the response. A cookie without a proper name is dropped silently.
func SetCookie(w ResponseWriter, cookie *Cookie) {
	if line := cookie.String(); line != "" {
		w.Header().Add("Set-Cookie", line)
	}
}

// String returns the cookie as Set-Cookie (or Cookie) has it, "" if its name is not valid. Bytes that a value cannot
// have are dropped, with a line on standard error.
func (c *Cookie) String() string {
	if c == nil || !validToken(c.Name) {
		return ""
	}
	s := c.Name + "=" + cleanCookieValue(c.Value)
	if c.Path != "" {
		s += "; Path=" + dropBytes("Cookie.Path", c.Path, validPathByte)
	}
	if c.Domain != "" {
		if validCookieDomain(c.Domain) {
			s += "; Domain=" + strings.TrimPrefix(c.Domain, ".")
		} else {
			log.Printf("net/http: invalid Cookie.Domain %q; dropping domain attribute", c.Domain)
		}
	}
	if validExpires(c.Expires) {
		s += "; Expires=" + c.Expires.UTC().Format(TimeFormat)
	}
	if c.MaxAge > 0 {
		s += "; Max-Age=" + strconv.Itoa(c.MaxAge)
	} else if c.MaxAge < 0 {
		s += "; Max-Age=0"
	}
	if c.HttpOnly {
		s += "; HttpOnly"
	}
	if c.Secure {
		s += "; Secure"
	}
	switch c.SameSite {
	case SameSiteNoneMode:
		s += "; SameSite=None"
	case SameSiteLaxMode:
		s += "; SameSite=Lax"
	case SameSiteStrictMode:
		s += "; SameSite=Strict"
	}
	return s
}

// Valid returns what is wrong with the cookie, nil if nothing is.
func (c *Cookie) Valid() error {
	switch {
	case c == nil:
		return errors.New("http: nil Cookie")
	case !validToken(c.Name):
		return errors.New("http: invalid Cookie.Name")
	case !validExpires(c.Expires):
		return errors.New("http: invalid Cookie.Expires")
	}
	if i := badByte(c.Value, validValueByte); i >= 0 {
		return fmt.Errorf("http: invalid byte %q in Cookie.Value", c.Value[i])
	}
	if i := badByte(c.Path, validPathByte); i >= 0 {
		return fmt.Errorf("http: invalid byte %q in Cookie.Path", c.Path[i])
	}
	if c.Domain != "" && !validCookieDomain(c.Domain) {
		return errors.New("http: invalid Cookie.Domain")
	}
	return nil
}

func validExpires(t time.Time) bool { return t.Year() >= 1601 }

func validValueByte(b byte) bool { return validPathByte(b) && b != '"' && b != '\\' }
func validPathByte(b byte) bool  { return ' ' <= b && b < 0x7f && b != ';' }

func badByte(s string, valid func(byte) bool) int {
	for i := 0; i < len(s); i++ {
		if !valid(s[i]) {
			return i
		}
	}
	return -1
}

// dropBytes drops what is not valid and says so once.
func dropBytes(field, s string, valid func(byte) bool) string {
	i := badByte(s, valid)
	if i < 0 {
		return s
	}
	log.Printf("net/http: invalid byte %q in %s; dropping invalid bytes", s[i], field)
	var kept []byte
	for i := 0; i < len(s); i++ {
		if valid(s[i]) {
			kept = append(kept, s[i])
		}
	}
	return string(kept)
}

func cleanCookieValue(v string) string {
	v = dropBytes("Cookie.Value", v, validValueByte)
	if strings.ContainsAny(v, " ,") {
		return `"` + v + `"`
	}
	return v
}

// readCookieValue takes the quotes off.
func readCookieValue(raw string, quoted bool) (value string, ok bool) {
	if quoted && len(raw) > 1 && raw[0] == '"' && raw[len(raw)-1] == '"' {
		raw = raw[1 : len(raw)-1]
	}
	if badByte(raw, validValueByte) >= 0 {
		return "", false
	}
	return raw, true
}

// readCookies reads the cookies of a request; with a filter only those of that name.
func readCookies(h Header, filter string) []*Cookie {
	cookies := []*Cookie{}
	for _, line := range h["Cookie"] {
		for _, part := range strings.Split(line, ";") {
			name, value, _ := strings.Cut(textproto.TrimString(part), "=")
			if !validToken(name) || filter != "" && filter != name {
				continue
			}
			if value, ok := readCookieValue(value, true); ok {
				cookies = append(cookies, &Cookie{Name: name, Value: value})
			}
		}
	}
	return cookies
}

// readSetCookies reads the cookies that a response sets.
func readSetCookies(h Header) []*Cookie {
	cookies := []*Cookie{}
	for _, line := range h["Set-Cookie"] {
		parts := strings.Split(textproto.TrimString(line), ";")
		name, value, found := strings.Cut(textproto.TrimString(parts[0]), "=")
		value, ok := readCookieValue(value, true)
		if !found || !ok || !validToken(name) {
			continue
		}
		c := &Cookie{Name: name, Value: value, Raw: line}
		for _, part := range parts[1:] {
			if part = textproto.TrimString(part); part != "" && !c.readAttribute(part) {
				c.Unparsed = append(c.Unparsed, part)
			}
		}
		cookies = append(cookies, c)
	}
	return cookies
}

func (c *Cookie) readAttribute(part string) bool {
	name, value, _ := strings.Cut(part, "=")
	value, ok := readCookieValue(value, false)
	if !ok {
		return false
	}
	switch strings.ToLower(name) {
	case "samesite":
		switch strings.ToLower(value) {
		case "lax":
			c.SameSite = SameSiteLaxMode
		case "strict":
			c.SameSite = SameSiteStrictMode
		case "none":
			c.SameSite = SameSiteNoneMode
		default:
			c.SameSite = SameSiteDefaultMode
		}
	case "secure":
		c.Secure = true
	case "httponly":
		c.HttpOnly = true
	case "domain":
		c.Domain = value
	case "path":
		c.Path = value
	case "max-age":
		n, err := strconv.Atoi(value)
		if err != nil || n != 0 && value[0] == '0' {
			return false
		}
		if n <= 0 {
			n = -1
		}
		c.MaxAge = n
	case "expires":
		c.RawExpires = value
		t, err := time.Parse(time.RFC1123, value)
		if err != nil {
			t, err = time.Parse("Mon, 02-Jan-2006 15:04:05 MST", value)
		}
		if err != nil {
			c.Expires = time.Time{}
			return false
		}
		c.Expires = t.UTC()
	default:
		return false
	}
	return true
}

// validCookieDomain tells whether s is a domain name, with a dot before it or not, or an IPv4 address.
func validCookieDomain(s string) bool
