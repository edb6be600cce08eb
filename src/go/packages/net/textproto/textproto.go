// Package textproto has what text protocols such as HTTP share: header lines.
package textproto

// MIMEHeader is header lines: a list of values per name, names in canonical form.
type MIMEHeader map[string][]string

// Add adds a value to those that the name has.
func (h MIMEHeader) Add(key, value string) {
	key = CanonicalMIMEHeaderKey(key)
	h[key] = append(h[key], value)
}

// Set makes value the only value of the name.
func (h MIMEHeader) Set(key, value string) { h[CanonicalMIMEHeaderKey(key)] = []string{value} }

// Get returns the first value of the name, "" if it has none.
func (h MIMEHeader) Get(key string) string {
	if values := h[CanonicalMIMEHeaderKey(key)]; len(values) > 0 {
		return values[0]
	}
	return ""
}

// Values returns all values of the name; not a copy.
func (h MIMEHeader) Values(key string) []string {
	if h == nil {
		return nil
	}
	return h[CanonicalMIMEHeaderKey(key)]
}

// Del removes the name.
func (h MIMEHeader) Del(key string) { delete(h, CanonicalMIMEHeaderKey(key)) }

// CanonicalMIMEHeaderKey returns a name with its first letter, and each after a hyphen, in upper case and the others in
// lower case. One with a byte that names don't have stays as it is.
func CanonicalMIMEHeaderKey(s string) string

// ProtocolError is an error against the protocol.
type ProtocolError string

func (p ProtocolError) Error() string { return string(p) }

// TrimString cuts spaces, tabs and line ends off both ends.
func TrimString(s string) string

// TrimBytes cuts spaces, tabs and line ends off both ends.
func TrimBytes(b []byte) []byte { return []byte(TrimString(string(b))) }
