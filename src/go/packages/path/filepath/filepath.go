// Package filepath works on the paths of files.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"sort"
	"strings"
)

const (
	Separator     = os.PathSeparator     // between the names in a path
	ListSeparator = os.PathListSeparator // between the paths in a list
)

// ErrBadPattern means that a pattern of Match is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// SkipDir, returned by a WalkFunc, leaves out a directory.
var SkipDir error = fs.SkipDir

// SkipAll, returned by a WalkFunc, ends the walk.
var SkipAll error = errors.New("skip everything and stop the walk")

// Clean returns the shortest path that means the same.
func Clean(p string) string { return path.Clean(p) }

// ToSlash returns the path with slashes.
func ToSlash(p string) string { return p }

// FromSlash returns the path with separators.
func FromSlash(p string) string { return p }

// SplitList returns the paths in a list such as that of PATH.
func SplitList(p string) []string {
	if p == "" {
		return []string{}
	}
	return strings.Split(p, string(ListSeparator))
}

// Split returns the path up to its last separator, and the rest.
func Split(p string) (dir, file string) { return path.Split(p) }

// Join puts parts together with separators and cleans the result.
func Join(elem ...string) string {
	for i, e := range elem {
		if e != "" {
			return Clean(strings.Join(elem[i:], "/"))
		}
	}
	return ""
}

// Ext returns the extension of the file, with its dot, or "".
func Ext(p string) string { return path.Ext(p) }

// Base returns the last part of the path.
func Base(p string) string { return path.Base(p) }

// Dir returns all but the last part of the path, cleaned.
func Dir(p string) string { return path.Dir(p) }

// IsAbs reports whether the path begins at the root.
func IsAbs(p string) bool { return path.IsAbs(p) }

// VolumeName returns "": there are no volumes.
func VolumeName(p string) string { return "" }

// Abs returns the path from the root.
func Abs(p string) (string, error) {
	if IsAbs(p) {
		return Clean(p), nil
	}
	wd, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(wd, p), nil
}

// Rel returns the path from basepath to targpath.
func Rel(basepath, targpath string) (string, error) {
	base, targ := Clean(basepath), Clean(targpath)
	if base == targ {
		return ".", nil
	}
	if base == "." {
		base = ""
	}
	if IsAbs(base) != IsAbs(targ) {
		return "", errors.New("Rel: can't make " + targpath + " relative to " + basepath)
	}
	b, t := names(base), names(targ)
	for len(b) > 0 && len(t) > 0 && b[0] == t[0] {
		b, t = b[1:], t[1:]
	}
	for _, name := range b {
		if name == ".." {
			return "", errors.New("Rel: can't make " + targpath + " relative to " + basepath)
		}
	}
	up := make([]string, len(b))
	for i := range up {
		up[i] = ".."
	}
	return strings.Join(append(up, t...), "/"), nil
}

func names(p string) []string {
	p = strings.Trim(p, "/")
	if p == "" || p == "." {
		return nil
	}
	return strings.Split(p, "/")
}

// Match reports whether name matches the shell pattern.
func Match(pattern, name string) (matched bool, err error) {
	matched, err = path.Match(pattern, name)
	if err != nil {
		return false, ErrBadPattern
	}
	return matched, nil
}

// Glob returns the files whose paths match the pattern, in order.
func Glob(pattern string) (matches []string, err error) {
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	if !strings.ContainsAny(pattern, `*?[\`) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	dirs := []string{"."}
	if dir != "" {
		if dir != "/" {
			dir = strings.TrimSuffix(dir, "/")
		}
		dirs, err = Glob(dir)
		if err != nil {
			return nil, err
		}
	}
	for _, d := range dirs {
		entries, err := os.ReadDir(d)
		if err != nil {
			continue
		}
		for _, e := range entries {
			if ok, _ := Match(file, e.Name()); ok {
				if dir == "" {
					matches = append(matches, e.Name())
				} else {
					matches = append(matches, Join(d, e.Name()))
				}
			}
		}
	}
	sort.Strings(matches)
	return matches, nil
}

// A WalkFunc is called for each file and directory.
type WalkFunc func(path string, info os.FileInfo, err error) error

// Walk calls fn for root and all that is below it, in order of names.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(p string, info os.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(p, info, nil)
	}
	entries, readErr := os.ReadDir(p)
	if err := fn(p, info, readErr); err != nil || readErr != nil {
		return err
	}
	for _, e := range entries {
		child, _ := e.Info()
		if err := walk(Join(p, e.Name()), child, fn); err != nil {
			if err == SkipDir && child.IsDir() {
				continue
			}
			return err
		}
	}
	return nil
}

// WalkDir calls fn for root and all that is below it, in order of names.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(root, fs.FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(p string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	if err := fn(p, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			return nil
		}
		return err
	}
	entries, err := os.ReadDir(p)
	if err != nil {
		if err = fn(p, d, err); err != nil {
			if err == SkipDir {
				return nil
			}
			return err
		}
	}
	for _, entry := range entries {
		if err := walkDir(Join(p, entry.Name()), entry, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}

// EvalSymlinks is Clean for what is there: no file here is a link.
func EvalSymlinks(path string) (string, error) {
	if _, err := os.Lstat(path); err != nil {
		return "", err
	}
	return Clean(path), nil
}

// HasPrefix reports whether p begins with prefix, even in the middle of a name.
//
// Deprecated: it does not look at where names end.
func HasPrefix(p, prefix string) bool { return strings.HasPrefix(p, prefix) }
