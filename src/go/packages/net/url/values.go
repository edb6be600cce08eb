package url

import (
	"fmt"
	"sort"
	"strings"
)

// Values are the values of a query or form: a list per name.
type Values map[string][]string

// Get returns the first value of the name, "" if it has none.
func (v Values) Get(key string) string {
	if values := v[key]; len(values) > 0 {
		return values[0]
	}
	return ""
}

// Set makes value the only value of the name.
func (v Values) Set(key, value string) { v[key] = []string{value} }

// Add adds a value to those that the name has.
func (v Values) Add(key, value string) { v[key] = append(v[key], value) }

// Del removes the name.
func (v Values) Del(key string) { delete(v, key) }

// Has tells whether the name is there.
func (v Values) Has(key string) bool {
	_, ok := v[key]
	return ok
}

// Encode writes the values as a query, sorted by name.
func (v Values) Encode() string {
	names := make([]string, 0, len(v))
	for name := range v {
		names = append(names, name)
	}
	sort.Strings(names)
	var parts []string
	for _, name := range names {
		prefix := QueryEscape(name) + "="
		for _, value := range v[name] {
			parts = append(parts, prefix+QueryEscape(value))
		}
	}
	return strings.Join(parts, "&")
}

// ParseQuery reads a query. What is well-formed is in the answer even if something else is not; the error is the first
// one found.
func ParseQuery(query string) (Values, error) {
	v := Values{}
	var err error
	for _, pair := range strings.Split(query, "&") {
		if strings.Contains(pair, ";") {
			err = fmt.Errorf("invalid semicolon separator in query")
			continue
		}
		if pair == "" {
			continue
		}
		name, value, _ := strings.Cut(pair, "=")
		name, problem := unescape(name, modeQuery)
		if problem == "" {
			value, problem = unescape(value, modeQuery)
		}
		if problem != "" {
			if err == nil {
				err = failure(problem)
			}
			continue
		}
		v[name] = append(v[name], value)
	}
	return v, err
}
