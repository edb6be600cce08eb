// Package path works on paths with slashes, such as those of URLs.
package path

import "errors"

// ErrBadPattern means that a pattern of Match is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Clean returns the shortest path that means the same, without . and .. and double slashes; "." for nothing.
func Clean(path string) string

// Split returns the path up to its last slash, and the rest.
func Split(path string) (dir, file string) {
	i := len(path) - 1
	for i >= 0 && path[i] != '/' {
		i--
	}
	return path[:i+1], path[i+1:]
}

// Join puts parts together with slashes and cleans the result; empty parts count for nothing.
func Join(elem ...string) string {
	joined := ""
	for _, e := range elem {
		if joined != "" {
			joined += "/" + e
		} else {
			joined = e
		}
	}
	if joined == "" {
		return ""
	}
	return Clean(joined)
}

// Ext returns the extension of the file, with its dot, or "".
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base returns the last part of the path; "." for nothing, "/" for slashes only.
func Base(path string) string {
	if path == "" {
		return "."
	}
	for len(path) > 0 && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	if path == "" {
		return "/"
	}
	_, file := Split(path)
	return file
}

// IsAbs reports whether the path begins with a slash.
func IsAbs(path string) bool { return len(path) > 0 && path[0] == '/' }

// Dir returns all but the last part of the path, cleaned.
func Dir(path string) string {
	dir, _ := Split(path)
	return Clean(dir)
}

func match(pattern, name string) (matched, ok bool)

// Match reports whether name matches the pattern: * any text without slashes, ? one character, [a-z] one of a class,
// [^a-z] one not in it, \c the character c.
func Match(pattern, name string) (matched bool, err error) {
	matched, ok := match(pattern, name)
	if !ok {
		return false, ErrBadPattern
	}
	return matched, nil
}
