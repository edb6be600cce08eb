package os

import (
	"errors"
	"io/fs"
	"sort"
	"time"
)

// Errors that files give, mostly inside a *PathError; ask with errors.Is.
var (
	ErrInvalid          = fs.ErrInvalid
	ErrPermission       = fs.ErrPermission
	ErrExist            = fs.ErrExist
	ErrNotExist         = fs.ErrNotExist
	ErrClosed           = fs.ErrClosed
	ErrNoDeadline       = errors.New("file type does not support deadline")
	ErrDeadlineExceeded = error(timedOut{})
	ErrProcessDone      = errors.New("os: process already finished")
)

// Types of package io/fs.
type (
	FileMode  = fs.FileMode
	FileInfo  = fs.FileInfo
	DirEntry  = fs.DirEntry
	PathError = fs.PathError
)

// Kinds of files, and the permissions.
const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// LinkError says which operation failed on which two files, and why.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }

// Unwrap returns the reason.
func (e *LinkError) Unwrap() error { return e.Err }

// SyscallError is an error of a system call.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

// Unwrap returns the reason.
func (e *SyscallError) Unwrap() error { return e.Err }

// Timeout reports whether time had run out.
func (e *SyscallError) Timeout() bool { return IsTimeout(e.Err) }

// NewSyscallError returns a *SyscallError, nil if err is nil.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

// errno is an error of the operating system.
type errno string

func (e errno) Error() string { return string(e) }

// Is makes errors.Is work with ErrNotExist and its like.
func (e errno) Is(target error) bool {
	switch e {
	case noEntry:
		return target == ErrNotExist
	case exists, notEmpty:
		return target == ErrExist
	case denied:
		return target == ErrPermission
	}
	return false
}

func (e errno) Timeout() bool { return false }

const (
	noEntry  errno = "no such file or directory"
	exists   errno = "file exists"
	denied   errno = "permission denied"
	isDir    errno = "is a directory"
	notDir   errno = "not a directory"
	notEmpty errno = "directory not empty"
	badFile  errno = "bad file descriptor"
	invalid  errno = "invalid argument"
)

// IsNotExist reports whether err says that a file is not there.
func IsNotExist(err error) bool { return isKind(err, ErrNotExist) }

// IsExist reports whether err says that a file is there already.
func IsExist(err error) bool { return isKind(err, ErrExist) }

// IsPermission reports whether err says that something is not allowed.
func IsPermission(err error) bool { return isKind(err, ErrPermission) }

// IsTimeout reports whether err says that time had run out.
func IsTimeout(err error) bool {
	t, ok := reason(err).(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// reason takes off the wrapping that this package does.
func reason(err error) error {
	switch e := err.(type) {
	case *PathError:
		return e.Err
	case *LinkError:
		return e.Err
	case *SyscallError:
		return e.Err
	}
	return err
}

type timedOut struct{}

func (timedOut) Error() string { return "i/o timeout" }
func (timedOut) Timeout() bool { return true }

func isKind(err, kind error) bool {
	err = reason(err)
	if e, ok := err.(errno); ok {
		return e.Is(kind)
	}
	return err == kind
}

// A node is a file or a directory. What the program changes lives here, so that it ends with the instance.
type node struct {
	data    []byte
	entries map[string]*node // of a directory
	mode    FileMode
	mod     time.Time
	host    string // where the host has the content, as long as it has not been read
	void    bool   // /dev/null
}

func newDir(mode FileMode, mod time.Time) *node {
	return &node{entries: map[string]*node{}, mode: ModeDir | mode, mod: mod}
}

// installed is when the files came here: at the start of the day, so that a restart does not make them younger.
var installed = time.Now().UTC().Truncate(24 * time.Hour)

var (
	root    *node
	current = "/"
	removed = map[string]bool{} // files of the host that the program removed
)

// readFile asks the host.
func readFile(name string) (data string, ok bool)

// list returns the paths of the host's files.
func list() []string

// top returns the root directory, with the host's files in it.
func top() *node {
	if root == nil {
		root = newDir(0755, installed)
		root.entries["tmp"] = newDir(0777|ModeSticky, installed)
		for _, path := range list() {
			at := root
			names := split(path)
			for i, name := range names {
				next := at.entries[name]
				if next == nil {
					next = newDir(0755, installed)
					if i == len(names)-1 {
						next = &node{mode: 0644, mod: installed, host: path}
					}
					at.entries[name] = next
				}
				at = next
				if at.entries == nil {
					break
				}
			}
		}
	}
	return root
}

// split returns the names in a path, seen from the root, "." and ".." resolved.
func split(path string) []string {
	if path == "" || path[0] != '/' {
		path = current + "/" + path
	}
	var names []string
	for start, i := 0, 0; i <= len(path); i++ {
		if i < len(path) && path[i] != '/' {
			continue
		}
		switch name := path[start:i]; name {
		case "", ".":
		case "..":
			if len(names) > 0 {
				names = names[:len(names)-1]
			}
		default:
			names = append(names, name)
		}
		start = i + 1
	}
	return names
}

func join(names []string) string {
	s := ""
	for _, name := range names {
		s += "/" + name
	}
	return s
}

// find returns what stands at a path: the directory, the name in it ("" for the root), and the node, nil if there is none.
func find(path string) (dir *node, name string, n *node, err error) {
	if path == "" {
		return nil, "", nil, noEntry
	}
	for i := 0; i < len(path); i++ {
		if path[i] == 0 {
			return nil, "", nil, invalid
		}
	}
	n = top()
	names := split(path)
	for i, part := range names {
		if n.entries == nil {
			return nil, "", nil, notDir
		}
		dir, name, n = n, part, n.entries[part]
		if n == nil && i < len(names)-1 {
			if n = fromHost(path, names); n != nil {
				return top(), names[len(names)-1], n, nil
			}
			return nil, "", nil, noEntry
		}
	}
	if n == nil {
		n = fromHost(path, names)
	}
	if end := len(path) - 1; n != nil && n.entries == nil && (path[end] == '/' || end > 0 && path[end-1:] == "/.") {
		return nil, "", nil, notDir
	}
	return dir, name, n, nil
}

// fromHost asks for a file that the host does not list. It is put where the program may see it.
func fromHost(path string, names []string) *node {
	full := join(names)
	if full == "/dev/null" {
		return &node{void: true, mode: ModeDevice | ModeCharDevice | 0666, mod: installed}
	}
	if removed[full] {
		return nil
	}
	data, ok := readFile(path)
	if !ok {
		return nil
	}
	return &node{data: []byte(data), mode: 0644, mod: installed}
}

// get is find for what must be there.
func get(op, path string) (*node, error) {
	_, _, n, err := find(path)
	if err == nil && n == nil {
		err = noEntry
	}
	if err != nil {
		return nil, &PathError{op, path, err}
	}
	return n, nil
}

// content reads what the host still has.
func (n *node) content() []byte {
	if n.host != "" {
		data, _ := readFile(n.host)
		n.data, n.host = []byte(data), ""
	}
	return n.data
}

func (n *node) size() int64 {
	if n.entries != nil {
		return 4096
	}
	return int64(len(n.content()))
}

func (n *node) names() []string {
	names := make([]string, 0, len(n.entries))
	for name := range n.entries {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

type fileStat struct {
	name string
	size int64
	mode FileMode
	mod  time.Time
	node *node
}

func (f *fileStat) Name() string       { return f.name }
func (f *fileStat) Size() int64        { return f.size }
func (f *fileStat) Mode() FileMode     { return f.mode }
func (f *fileStat) ModTime() time.Time { return f.mod }
func (f *fileStat) IsDir() bool        { return f.mode.IsDir() }
func (f *fileStat) Sys() any           { return nil }

func (n *node) stat(name string) FileInfo { return &fileStat{base(name), n.size(), n.mode, n.mod, n} }

// SameFile reports whether both describe the same file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok1 := fi1.(*fileStat)
	b, ok2 := fi2.(*fileStat)
	return ok1 && ok2 && a.node == b.node
}

type dirEntry struct {
	name string
	node *node
}

func (d *dirEntry) Name() string            { return d.name }
func (d *dirEntry) IsDir() bool             { return d.node.mode.IsDir() }
func (d *dirEntry) Type() FileMode          { return d.node.mode.Type() }
func (d *dirEntry) Info() (FileInfo, error) { return d.node.stat(d.name), nil }

func base(name string) string {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '/' && i+1 < len(name) {
			return name[i+1:]
		}
	}
	if name == "" {
		return "."
	}
	return name
}
