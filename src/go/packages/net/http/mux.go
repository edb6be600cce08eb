package http

import (
	"fmt"
	"net/url"
	"sort"
	"strings"
)

// ServeMux finds the handler for a request: that of the registered pattern which fits its host, method and path most
// closely. "/a" fits one path, "/a/" all below it, "/" all; "GET /a" fits one method, "example.com/a" one host,
// "/a/{id}" any one segment, "/a/{rest...}" all that follows, "/a/{$}" only "/a/" itself. A request for "/a", with only
// "/a/" registered, is redirected there, as is one whose path has "..", "." or "//" in it.
type ServeMux struct {
	patterns []*pattern
}

// NewServeMux returns a ServeMux without patterns.
func NewServeMux() *ServeMux { return new(ServeMux) }

// DefaultServeMux is what Handle and HandleFunc register with.
var DefaultServeMux = &defaultServeMux

var defaultServeMux ServeMux

// Handle registers a handler with DefaultServeMux.
func Handle(pattern string, handler Handler) { DefaultServeMux.Handle(pattern, handler) }

// HandleFunc registers a function as a handler with DefaultServeMux.
func HandleFunc(pattern string, handler func(ResponseWriter, *Request)) {
	DefaultServeMux.HandleFunc(pattern, handler)
}

// HandleFunc registers a function as a handler. It panics for a pattern that is registered already.
func (mux *ServeMux) HandleFunc(pattern string, handler func(ResponseWriter, *Request)) {
	if handler == nil {
		panic("http: nil handler")
	}
	mux.Handle(pattern, HandlerFunc(handler))
}

// Handle registers a handler. It panics for a pattern that is registered already.
func (mux *ServeMux) Handle(pattern string, handler Handler) {
	if pattern == "" {
		panic("http: invalid pattern")
	}
	if handler == nil {
		panic("http: nil handler")
	}
	p, err := parsePattern(pattern)
	if err != nil {
		panic(fmt.Errorf("parsing %q: %w", pattern, err))
	}
	p.handler = handler
	for _, other := range mux.patterns {
		if other.text == pattern {
			panic("http: multiple registrations for " + pattern)
		}
		switch p.compare(other) {
		case same, overlaps:
			panic(fmt.Sprintf("pattern %q conflicts with pattern %q", pattern, other.text))
		}
	}
	mux.patterns = append(mux.patterns, p)
}

// Handler returns the handler for a request and its pattern, or one that redirects or answers "not found".
func (mux *ServeMux) Handler(r *Request) (h Handler, pattern string) {
	h, pattern, _, _ = mux.find(r)
	return h, pattern
}

// ServeHTTP calls the handler for the request.
func (mux *ServeMux) ServeHTTP(w ResponseWriter, r *Request) {
	if r.RequestURI == "*" {
		if r.ProtoAtLeast(1, 1) {
			w.Header().Set("Connection", "close")
		}
		w.WriteHeader(StatusBadRequest)
		return
	}
	h, _, p, matches := mux.find(r)
	if p != nil && len(matches) > 0 {
		r.pat, r.matches = p, matches
	}
	h.ServeHTTP(w, r)
}

func (mux *ServeMux) find(r *Request) (h Handler, text string, p *pattern, matches []string) {
	host, path := r.Host, r.URL.Path
	if r.Method == "CONNECT" {
		if to := mux.withSlash(r.Method, r.URL.Host, path); to != "" {
			return RedirectHandler((&url.URL{Path: to, RawQuery: r.URL.RawQuery}).String(), StatusMovedPermanently), to, nil, nil
		}
	} else {
		if i := strings.LastIndex(host, ":"); i > strings.LastIndex(host, "]") {
			host = strings.Trim(host[:i], "[]")
		}
		path = cleanPath(path)
		if to := mux.withSlash(r.Method, host, path); to != "" {
			return RedirectHandler((&url.URL{Path: to, RawQuery: r.URL.RawQuery}).String(), StatusMovedPermanently), to, nil, nil
		}
		if path != r.URL.Path {
			if p, _ := mux.best(r.Method, host, path); p != nil {
				text = p.text
			}
			return RedirectHandler((&url.URL{Path: path, RawQuery: r.URL.RawQuery}).String(), StatusMovedPermanently), text, nil, nil
		}
	}
	if p, matches = mux.best(r.Method, host, path); p != nil {
		return p.handler, p.text, p, matches
	}
	if allowed := mux.methods(host, path); len(allowed) > 0 {
		return HandlerFunc(func(w ResponseWriter, r *Request) {
			w.Header().Set("Allow", strings.Join(allowed, ", "))
			Error(w, StatusText(StatusMethodNotAllowed), StatusMethodNotAllowed)
		}), "", nil, nil
	}
	return NotFoundHandler(), "", nil, nil
}

// best returns the pattern that fits most closely; one with a host comes before all others.
func (mux *ServeMux) best(method, host, path string) (best *pattern, matches []string) {
	for _, p := range mux.patterns {
		m, ok := p.match(path)
		if !ok || !p.accepts(method, host) {
			continue
		}
		if best == nil || p.host != "" && best.host == "" || p.host == best.host && p.compare(best) == narrower {
			best, matches = p, m
		}
	}
	return best, matches
}

// withSlash returns path+"/" if that is what the request must be redirected to, else "".
func (mux *ServeMux) withSlash(method, host, path string) string {
	if path == "" || strings.HasSuffix(path, "/") {
		return ""
	}
	if !mux.exactly(method, host, path) && mux.exactly(method, host, path+"/") {
		return path + "/"
	}
	return ""
}

// exactly tells whether a pattern fits the path without leaving part of it to a wildcard for all that follows.
func (mux *ServeMux) exactly(method, host, path string) bool {
	for _, p := range mux.patterns {
		if matches, ok := p.match(path); ok && p.accepts(method, host) && p.exact(matches) {
			return true
		}
	}
	return false
}

// methods lists the methods with which there would be a handler.
func (mux *ServeMux) methods(host, path string) []string {
	set := map[string]bool{}
	for _, p := range mux.patterns {
		if _, ok := p.match(path); ok && (p.host == "" || p.host == host) {
			set[p.method] = true
			if p.method == "GET" {
				set["HEAD"] = true
			}
		}
	}
	var list []string
	for m := range set {
		list = append(list, m)
	}
	sort.Strings(list)
	return list
}

// pattern is a registered pattern, taken apart.
type pattern struct {
	text, method, host string
	segments           []segment
	handler            Handler
}

// segment is what stands between two slashes: a text, a wildcard for one segment, or (at the end only) one for all
// that follows. A pattern that ends in a slash ends in such a wildcard without a name.
type segment struct {
	text string // the wildcard's name, if it is one
	wild bool
	rest bool
}

func (p *pattern) wildcards() []string {
	var names []string
	for _, s := range p.segments {
		if s.wild && s.text != "" {
			names = append(names, s.text)
		}
	}
	return names
}

func parsePattern(text string) (*pattern, error) {
	p := &pattern{text: text}
	rest := text
	if i := strings.IndexAny(rest, " \t"); i >= 0 {
		p.method = rest[:i]
		rest = strings.TrimLeft(rest[i:], " \t")
		if !validToken(p.method) {
			return nil, fmt.Errorf("at offset 0: invalid method %q", p.method)
		}
	}
	slash := strings.IndexByte(rest, '/')
	if slash < 0 {
		if p.method != "" {
			return nil, fmt.Errorf("at offset %d: host/path missing /", len(text)-len(rest))
		}
		p.host = rest // fits nothing
		return p, nil
	}
	p.host = rest[:slash]
	if i := strings.IndexByte(p.host, '{'); i >= 0 {
		return nil, fmt.Errorf("at offset %d: host contains '{' (missing initial '/'?)", len(text)-len(rest)+i)
	}
	rest = rest[slash+1:]
	seen := map[string]bool{}
	for {
		part := rest
		i := strings.IndexByte(rest, '/')
		if i >= 0 {
			part = rest[:i]
		}
		at := len(text) - len(rest)
		switch open := strings.IndexByte(part, '{'); {
		case part == "" && i < 0:
			p.segments = append(p.segments, segment{wild: true, rest: true})
		case open < 0:
			p.segments = append(p.segments, segment{text: part})
		case open > 0:
			return nil, fmt.Errorf("at offset %d: bad wildcard segment (must start with '{')", at)
		case !strings.HasSuffix(part, "}"):
			return nil, fmt.Errorf("at offset %d: bad wildcard segment (must end with '}')", at)
		case part == "{$}":
			if i >= 0 {
				return nil, fmt.Errorf("at offset %d: {$} not at end", at)
			}
			p.segments = append(p.segments, segment{text: "/"})
		default:
			name := part[1 : len(part)-1]
			all := strings.HasSuffix(name, "...")
			if name = strings.TrimSuffix(name, "..."); all && i >= 0 {
				return nil, fmt.Errorf("at offset %d: {...} wildcard not at end", at)
			}
			if name == "" {
				return nil, fmt.Errorf("at offset %d: empty wildcard", at)
			}
			if !validName(name) {
				return nil, fmt.Errorf("at offset %d: bad wildcard name %q", at, name)
			}
			if seen[name] {
				return nil, fmt.Errorf("at offset %d: duplicate wildcard name %q", at, name)
			}
			seen[name] = true
			p.segments = append(p.segments, segment{text: name, wild: true, rest: all})
		}
		if i < 0 {
			return p, nil
		}
		rest = rest[i+1:]
	}
}

// match tells whether the path fits, and what stands for the wildcards that have names (for one without a name, of a
// pattern that ends in a slash, what follows comes last).
func (p *pattern) match(path string) (matches []string, ok bool) {
	if p.segments == nil || !strings.HasPrefix(path, "/") {
		return nil, false
	}
	rest := path[1:]
	for n, s := range p.segments {
		if s.rest {
			return append(matches, rest), true
		}
		if s.text == "/" && !s.wild {
			return matches, rest == ""
		}
		part := rest
		i := strings.IndexByte(rest, '/')
		if i >= 0 {
			part = rest[:i]
		}
		if s.wild {
			if part == "" {
				return nil, false
			}
			matches = append(matches, part)
		} else if part != s.text {
			return nil, false
		}
		if i < 0 {
			return matches, n == len(p.segments)-1
		}
		if n == len(p.segments)-1 {
			return nil, false
		}
		rest = rest[i+1:]
	}
	return matches, true
}

func (p *pattern) accepts(method, host string) bool {
	return (p.method == "" || p.method == method || p.method == "GET" && method == "HEAD") && (p.host == "" || p.host == host)
}

// exact tells whether nothing of the path was left to a wildcard for all that follows.
func (p *pattern) exact(matches []string) bool {
	return !p.segments[len(p.segments)-1].rest || matches[len(matches)-1] == ""
}

// How the requests that fit one pattern relate to those that fit another.
const (
	same = iota
	narrower
	wider
	overlaps
	disjoint
)

func (p *pattern) compare(q *pattern) int {
	if p.segments == nil || q.segments == nil || p.host != q.host {
		return disjoint
	}
	return both(compareMethods(p.method, q.method), comparePaths(p.segments, q.segments))
}

// both combines how two patterns relate in two respects.
func both(a, b int) int {
	switch {
	case a == disjoint || b == disjoint:
		return disjoint
	case a == same:
		return b
	case b == same || a == b:
		return a
	}
	return overlaps
}

func compareMethods(a, b string) int {
	switch {
	case a == b:
		return same
	case b == "" || b == "GET" && a == "HEAD":
		return narrower
	case a == "" || a == "GET" && b == "HEAD":
		return wider
	}
	return disjoint
}

func comparePaths(a, b []segment) int {
	r := same
	for i := 0; ; i++ {
		if i == len(a) || i == len(b) {
			if len(a) == len(b) {
				return r
			}
			return disjoint
		}
		s, t := a[i], b[i]
		switch {
		case s.rest && t.rest:
			return r
		case s.rest:
			return both(r, wider)
		case t.rest:
			return both(r, narrower)
		case s.wild && t.wild:
		case s.wild:
			if t.text == "/" {
				return disjoint
			}
			r = both(r, wider)
		case t.wild:
			if s.text == "/" {
				return disjoint
			}
			r = both(r, narrower)
		case s.text != t.text:
			return disjoint
		}
		if r == disjoint {
			return r
		}
	}
}

// cleanPath returns the path without "." and ".." and doubled slashes; a slash at the end stays.
func cleanPath(p string) string

// validName tells whether s is an identifier of Go.
func validName(s string) bool
