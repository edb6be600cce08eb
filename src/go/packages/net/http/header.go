package http

import (
	"io"
	"net/textproto"
	"sort"
	"strings"
	"time"
)

// Header is the header lines of a request or response: a list of values per name. Names are in canonical form:
// "Content-Type". The methods bring a name into that form; an index of the map must have it.
type Header map[string][]string

// Add adds a value to those that the name has.
func (h Header) Add(key, value string) { textproto.MIMEHeader(h).Add(key, value) }

// Set makes value the only value of the name.
func (h Header) Set(key, value string) { textproto.MIMEHeader(h).Set(key, value) }

// Get returns the first value of the name, "" if it has none.
func (h Header) Get(key string) string { return textproto.MIMEHeader(h).Get(key) }

// Values returns all values of the name; not a copy.
func (h Header) Values(key string) []string { return textproto.MIMEHeader(h).Values(key) }

// Del removes the name.
func (h Header) Del(key string) { textproto.MIMEHeader(h).Del(key) }

// Clone returns a copy that shares nothing; nil for nil.
func (h Header) Clone() Header {
	if h == nil {
		return nil
	}
	c := make(Header, len(h))
	for name, values := range h {
		if values != nil {
			values = append(make([]string, 0, len(values)), values...)
		}
		c[name] = values
	}
	return c
}

// Write writes the lines as they go over the wire, sorted by name.
func (h Header) Write(w io.Writer) error { return h.WriteSubset(w, nil) }

// WriteSubset is Write without the names that exclude has.
func (h Header) WriteSubset(w io.Writer, exclude map[string]bool) error {
	for _, line := range h.lines(exclude) {
		if _, err := io.WriteString(w, line[0]+": "+line[1]+"\r\n"); err != nil {
			return err
		}
	}
	return nil
}

// lines lists names and values in the order of the wire, without what cannot be sent.
func (h Header) lines(exclude map[string]bool) [][2]string {
	names := make([]string, 0, len(h))
	for name := range h {
		if !exclude[name] && validToken(name) {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	var lines [][2]string
	for _, name := range names {
		for _, v := range h[name] {
			v = strings.Replace(strings.Replace(v, "\n", " ", -1), "\r", " ", -1)
			lines = append(lines, [2]string{name, textproto.TrimString(v)})
		}
	}
	return lines
}

// CanonicalHeaderKey returns a header's name in canonical form: "accept-encoding" becomes "Accept-Encoding". A name
// with a space or another byte that names don't have stays as it is.
func CanonicalHeaderKey(s string) string { return textproto.CanonicalMIMEHeaderKey(s) }

// TimeFormat is the layout of times in headers; the time must be in UTC.
const TimeFormat = "Mon, 02 Jan 2006 15:04:05 GMT"

// ParseTime reads a time from a header, in any of the three forms of HTTP/1.1.
func ParseTime(text string) (t time.Time, err error) {
	for _, layout := range []string{TimeFormat, time.RFC850, time.ANSIC} {
		if t, err = time.Parse(layout, text); err == nil {
			return t, nil
		}
	}
	return t, err
}

// validToken tells whether s can be a method, a header's name or a cookie's name.
func validToken(s string) bool
