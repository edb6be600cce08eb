package os

import (
	"errors"
	"io/fs"
	"time"
)

const (
	PathSeparator     = '/' // between the names in a path
	PathListSeparator = ':' // between the paths in a list
)

// IsPathSeparator reports whether c separates the names in a path.
func IsPathSeparator(c uint8) bool { return c == '/' }

// Getwd returns the current directory.
func Getwd() (dir string, err error) { return current, nil }

// Chdir makes another directory the current one.
func Chdir(dir string) error {
	n, err := get("chdir", dir)
	if err != nil {
		return err
	}
	if n.entries == nil {
		return &PathError{"chdir", dir, notDir}
	}
	if current = join(split(dir)); current == "" {
		current = "/"
	}
	return nil
}

// TempDir returns the directory for temporary files.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

// Stat describes a file.
func Stat(name string) (FileInfo, error) {
	n, err := get("stat", name)
	if err != nil {
		return nil, err
	}
	return n.stat(name), nil
}

// Lstat describes a file.
func Lstat(name string) (FileInfo, error) {
	n, err := get("lstat", name)
	if err != nil {
		return nil, err
	}
	return n.stat(name), nil
}

// ReadDir returns what is in a directory, in order of names.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	return f.ReadDir(-1)
}

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error {
	dir, last, n, err := find(name)
	if err == nil && (n != nil || dir == nil) {
		err = exists
	}
	if err != nil {
		return &PathError{"mkdir", name, err}
	}
	dir.put(last, newDir(perm&ModePerm&^0022, time.Now()))
	return nil
}

// MkdirAll makes a directory and those above it that are not there.
func MkdirAll(path string, perm FileMode) error {
	_, _, n, err := find(path)
	if n != nil && err == nil {
		if n.entries == nil {
			return &PathError{"mkdir", path, notDir}
		}
		return nil
	}
	for i := len(path) - 1; i > 0; i-- {
		if path[i] == '/' && path[i-1] != '/' && i < len(path)-1 {
			if err := MkdirAll(path[:i], perm); err != nil {
				return err
			}
			break
		}
	}
	err = Mkdir(path, perm)
	if info, e := Lstat(path); err != nil && e == nil && info.IsDir() {
		return nil
	}
	return err
}

// put gives a directory an entry.
func (n *node) put(name string, entry *node) {
	n.entries[name] = entry
	n.mod = time.Now()
}

// drop takes an entry from a directory.
func (n *node) drop(name, path string) {
	delete(n.entries, name)
	removed[join(split(path))] = true
	n.mod = time.Now()
}

// Remove removes a file, or a directory that is empty.
func Remove(name string) error {
	dir, last, n, err := find(name)
	switch {
	case err != nil:
	case n == nil:
		err = noEntry
	case dir == nil:
		err = denied
	case len(n.entries) > 0:
		err = notEmpty
	}
	if err != nil {
		return &PathError{"remove", name, err}
	}
	dir.drop(last, name)
	return nil
}

// RemoveAll removes a file or a directory with everything in it. What is not there is no error.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if path == "." || len(path) > 1 && path[len(path)-2:] == "/." {
		return &PathError{"RemoveAll", path, invalid}
	}
	dir, last, n, err := find(path)
	if err == notDir {
		return &PathError{"unlinkat", path, err}
	}
	if err == nil && n != nil && dir != nil {
		dir.drop(last, path)
	}
	return nil
}

// Rename moves a file or directory.
func Rename(oldpath, newpath string) error {
	dir, last, n, err := find(oldpath)
	if err == nil && n == nil {
		err = noEntry
	}
	var to, old *node
	var name string
	if err == nil {
		to, name, old, err = find(newpath)
	}
	if err == nil && old != nil && old != n {
		switch {
		case old.entries != nil:
			err = exists
		case n.entries != nil:
			err = notDir
		}
	}
	if err == nil && (to == nil || dir == nil) {
		err = invalid
	}
	if a, b := join(split(oldpath)), join(split(newpath)); err == nil && n.entries != nil && len(b) > len(a) && b[:len(a)+1] == a+"/" {
		err = invalid
	}
	if err != nil {
		return &LinkError{"rename", oldpath, newpath, err}
	}
	dir.drop(last, oldpath)
	to.put(name, n)
	return nil
}

// Chmod changes the permissions of a file. Nothing here depends on them.
func Chmod(name string, mode FileMode) error {
	n, err := get("chmod", name)
	if err == nil {
		n.mode = n.mode&^ModePerm | mode&ModePerm
	}
	return err
}

// Chtimes changes when a file was changed last.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	n, err := get("chtimes", name)
	if err == nil {
		n.mod = mtime
	}
	return err
}

// Truncate cuts a file, or makes it longer with zero bytes.
func Truncate(name string, size int64) error {
	n, err := get("truncate", name)
	if err != nil {
		return err
	}
	if n.entries != nil {
		return &PathError{"truncate", name, isDir}
	}
	if size < 0 {
		return &PathError{"truncate", name, invalid}
	}
	n.resize(size)
	return nil
}

// CreateTemp makes a new file in dir, os.TempDir() if that is empty. The last * of the pattern, or its end, becomes a
// number that no file has yet.
func CreateTemp(dir, pattern string) (*File, error) {
	var f *File
	err := temporary("createtemp", dir, pattern, func(name string) (err error) {
		f, err = OpenFile(name, O_RDWR|O_CREATE|O_EXCL, 0600)
		return err
	})
	return f, err
}

// MkdirTemp makes a new directory in dir, as CreateTemp does a file, and returns its path.
func MkdirTemp(dir, pattern string) (string, error) {
	var made string
	err := temporary("mkdirtemp", dir, pattern, func(name string) error {
		made = name
		return Mkdir(name, 0700)
	})
	if err != nil {
		return "", err
	}
	return made, nil
}

func random() int

func temporary(op, dir, pattern string, try func(string) error) error {
	if dir == "" {
		dir = TempDir()
	}
	prefix, suffix := pattern, ""
	for i := range pattern {
		if pattern[i] == '/' {
			return &PathError{op, pattern, errors.New("pattern contains path separator")}
		}
		if pattern[i] == '*' {
			prefix, suffix = pattern[:i], pattern[i+1:]
		}
	}
	if dir[len(dir)-1] != '/' {
		dir += "/"
	}
	for {
		err := try(dir + prefix + digits(random()) + suffix)
		if !IsExist(err) {
			return err
		}
	}
}

func digits(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return digits(n/10) + string(rune('0'+n%10))
}

// DirFS returns the files below a directory as a file system.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

func (d dirFS) full(op, name string) (string, error) {
	if !fs.ValidPath(name) {
		return "", &PathError{op, name, ErrInvalid}
	}
	return string(d) + "/" + name, nil
}

// short gives the error the name that was asked for.
func short(err error, name string) error {
	if e, ok := err.(*PathError); ok {
		e.Path = name
	}
	return err
}

func (d dirFS) Open(name string) (fs.File, error) {
	full, err := d.full("open", name)
	if err != nil {
		return nil, err
	}
	f, err := Open(full)
	if err != nil {
		return nil, short(err, name)
	}
	return f, nil
}

func (d dirFS) Stat(name string) (fs.FileInfo, error) {
	full, err := d.full("stat", name)
	if err != nil {
		return nil, err
	}
	info, err := Stat(full)
	if err != nil {
		return nil, short(err, name)
	}
	return info, nil
}
