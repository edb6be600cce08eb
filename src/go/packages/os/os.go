// Package os gives the program its arguments, environment, output and files. The files are those of the instance.
package os

import (
	"errors"
	"io"
	"time"
)

// Flags of OpenFile.
const (
	O_RDONLY int = 0
	O_WRONLY int = 1
	O_RDWR   int = 2
	O_APPEND int = 0x400
	O_CREATE int = 0x40
	O_EXCL   int = 0x80
	O_SYNC   int = 0x101000
	O_TRUNC  int = 0x200
)

const (
	PathSeparator     = '/' // between the names in a path
	PathListSeparator = ':' // between the paths in a list
)

// DevNull is a file that is always empty.
const DevNull = "/dev/null"

var (
	ErrInvalid    = errors.New("invalid argument")
	ErrPermission = errors.New("permission denied")
	ErrExist      = errors.New("file already exists")
	ErrNotExist   = errors.New("file does not exist")
	ErrClosed     = errors.New("file already closed")
)

// Args are the command line; Args[0] is the program.
var Args = []string{"main"}

// A FileMode holds the kind and the permissions of a file.
type FileMode uint32

const (
	ModeDir  FileMode = 1 << 31
	ModePerm FileMode = 0777
)

// IsDir reports whether m is that of a directory.
func (m FileMode) IsDir() bool { return m&ModeDir != 0 }

// IsRegular reports whether m is that of an ordinary file.
func (m FileMode) IsRegular() bool { return m&ModeDir == 0 }

// Perm returns the permissions.
func (m FileMode) Perm() FileMode { return m & ModePerm }

// String returns m as ls prints it, such as -rw-r--r--.
func (m FileMode) String() string {
	s := "-"
	if m.IsDir() {
		s = "d"
	}
	for i, c := range "rwxrwxrwx" {
		if m&(1<<uint(8-i)) != 0 {
			s += string(c)
		} else {
			s += "-"
		}
	}
	return s
}

// A FileInfo describes a file.
type FileInfo interface {
	Name() string
	Size() int64
	Mode() FileMode
	ModTime() time.Time
	IsDir() bool
	Sys() any
}

// installed is when the files came here: at the start of the day, so that a restart does not make them younger.
var installed = time.Now().UTC().Truncate(24 * time.Hour)

type fileStat struct {
	name string
	size int64
	mode FileMode
}

func (f *fileStat) Name() string       { return f.name }
func (f *fileStat) Size() int64        { return f.size }
func (f *fileStat) Mode() FileMode     { return f.mode }
func (f *fileStat) ModTime() time.Time { return installed }
func (f *fileStat) IsDir() bool        { return f.mode.IsDir() }
func (f *fileStat) Sys() any           { return nil }

// PathError says which operation failed on which file, and why.
type PathError struct {
	Op   string
	Path string
	Err  error
}

func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

// Unwrap returns the reason.
func (e *PathError) Unwrap() error { return e.Err }

// errno is an error of the operating system.
type errno string

func (e errno) Error() string { return string(e) }

// Is makes errors.Is work with ErrNotExist and its like.
func (e errno) Is(target error) bool {
	switch e {
	case noEntry:
		return target == ErrNotExist
	case exists:
		return target == ErrExist
	case denied, readOnly:
		return target == ErrPermission
	}
	return false
}

const (
	noEntry  errno = "no such file or directory"
	exists   errno = "file exists"
	denied   errno = "permission denied"
	isDir    errno = "is a directory"
	readOnly errno = "read-only file system"
	badFile  errno = "bad file descriptor"
)

// IsNotExist reports whether err says that a file is not there.
func IsNotExist(err error) bool { return isKind(err, ErrNotExist) }

// IsExist reports whether err says that a file is there already.
func IsExist(err error) bool { return isKind(err, ErrExist) }

// IsPermission reports whether err says that something is not allowed.
func IsPermission(err error) bool { return isKind(err, ErrPermission) }

func isKind(err, kind error) bool {
	if e, ok := err.(*PathError); ok {
		err = e.Err
	}
	if e, ok := err.(errno); ok {
		return e.Is(kind)
	}
	return err == kind
}

// A File is an open file.
type File struct {
	name   string
	fd     int
	data   string
	at     int64
	flag   int
	closed bool
}

var (
	Stdin  = &File{name: "/dev/stdin", fd: 0}
	Stdout = &File{name: "/dev/stdout", fd: 1, flag: O_WRONLY}
	Stderr = &File{name: "/dev/stderr", fd: 2, flag: O_WRONLY}
)

func output(fd int, data []byte)
func outputString(fd int, s string)
func readFile(name string) (data string, ok bool)
func writeFile(name, data string) bool

// list returns the paths of all files.
func list() []string

// Exit ends the program at once. Deferred functions are not run.
func Exit(code int)

// Getenv returns the value of an environment variable, or "".
func Getenv(key string) string {
	v, _ := LookupEnv(key)
	return v
}

var environ []string

// LookupEnv returns the value of an environment variable and whether it is set.
func LookupEnv(key string) (string, bool) {
	for _, pair := range environ {
		if len(pair) > len(key) && pair[:len(key)] == key && pair[len(key)] == '=' {
			return pair[len(key)+1:], true
		}
	}
	return "", false
}

// Setenv sets an environment variable.
func Setenv(key, value string) error {
	if key == "" {
		return &SyscallError{"setenv", errno("invalid argument")}
	}
	Unsetenv(key)
	environ = append(environ, key+"="+value)
	return nil
}

// Unsetenv removes an environment variable.
func Unsetenv(key string) error {
	for i, pair := range environ {
		if len(pair) > len(key) && pair[:len(key)] == key && pair[len(key)] == '=' {
			environ = append(environ[:i:i], environ[i+1:]...)
			break
		}
	}
	return nil
}

// Clearenv removes all environment variables.
func Clearenv() { environ = nil }

// Environ returns the environment variables as key=value.
func Environ() []string { return append([]string(nil), environ...) }

// Expand replaces $name and ${name} in s.
func Expand(s string, mapping func(string) string) string {
	out := ""
	for i := 0; i < len(s); i++ {
		if s[i] != '$' || i+1 == len(s) {
			out += s[i : i+1]
			continue
		}
		name, size := variable(s[i+1:])
		if size == 0 {
			out += "$"
		} else if name != "" {
			out += mapping(name)
		}
		i += size
	}
	return out
}

// variable returns the name after a dollar sign, and its length as written. Bad syntax has a length and no name.
func variable(s string) (name string, size int) {
	if s[0] == '{' {
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	switch c := s[0]; {
	case c >= '0' && c <= '9', c == '*', c == '#', c == '$', c == '@', c == '!', c == '?', c == '-':
		return s[:1], 1
	}
	i := 0
	for i < len(s) && (s[i] == '_' || s[i] >= '0' && s[i] <= '9' || s[i]|32 >= 'a' && s[i]|32 <= 'z') {
		i++
	}
	return s[:i], i
}

// ExpandEnv replaces $name and ${name} in s by environment variables.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// SyscallError is an error of a system call.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

// Unwrap returns the reason.
func (e *SyscallError) Unwrap() error { return e.Err }

// Getpid returns the process id.
func Getpid() int { return 1 }

// Hostname returns the name of the machine.
func Hostname() (name string, err error) { return "localhost", nil }

// Getwd returns the current directory.
func Getwd() (dir string, err error) { return "/", nil }

// TempDir returns the directory for temporary files.
func TempDir() string { return "/tmp" }

// ReadFile returns the content of a file.
func ReadFile(name string) ([]byte, error) {
	data, ok := readFile(name)
	if !ok {
		if isDirectory(name) {
			return nil, &PathError{"read", name, isDir}
		}
		return nil, &PathError{"open", name, noEntry}
	}
	return []byte(data), nil
}

// WriteFile makes a file of data, or replaces its content.
func WriteFile(name string, data []byte, perm FileMode) error {
	if !writeFile(name, string(data)) {
		return &PathError{"open", name, readOnly}
	}
	return nil
}

// Open opens a file for reading.
func Open(name string) (*File, error) {
	return OpenFile(name, O_RDONLY, 0)
}

// Create makes an empty file, or empties one, for reading and writing.
func Create(name string) (*File, error) {
	return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666)
}

// OpenFile opens a file as the flags say.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	data, ok := readFile(name)
	if !ok && isDirectory(name) {
		if flag&(O_WRONLY|O_RDWR) != 0 {
			return nil, &PathError{"open", name, isDir}
		}
		return &File{name: name, fd: -1, flag: flag}, nil
	}
	if !ok && flag&O_CREATE == 0 {
		return nil, &PathError{"open", name, noEntry}
	}
	if ok && flag&O_CREATE != 0 && flag&O_EXCL != 0 {
		return nil, &PathError{"open", name, exists}
	}
	if !ok || flag&O_TRUNC != 0 {
		data = ""
		if !writeFile(name, data) {
			return nil, &PathError{"open", name, readOnly}
		}
	}
	return &File{name: name, fd: 3, data: data, flag: flag}, nil
}

func isDirectory(name string) bool {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	if name == "." || name == "/" {
		return true
	}
	for _, path := range list() {
		if len(path) > len(name) && path[:len(name)] == name && path[len(name)] == '/' {
			return true
		}
	}
	return false
}

func base(name string) string {
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '/' && i+1 < len(name) {
			return name[i+1:]
		}
	}
	return name
}

// Stat describes a file.
func Stat(name string) (FileInfo, error) {
	if data, ok := readFile(name); ok {
		return &fileStat{base(name), int64(len(data)), 0644}, nil
	}
	if isDirectory(name) {
		return &fileStat{base(name), 4096, ModeDir | 0755}, nil
	}
	return nil, &PathError{"stat", name, noEntry}
}

// Lstat describes a file.
func Lstat(name string) (FileInfo, error) {
	info, err := Stat(name)
	if e, ok := err.(*PathError); ok {
		e.Op = "lstat"
	}
	return info, err
}

// Name returns the name the file was opened with.
func (f *File) Name() string { return f.name }

// Fd returns the number of the file.
func (f *File) Fd() uintptr { return uintptr(f.fd) }

func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed {
		return &PathError{op, f.name, ErrClosed}
	}
	if op == "write" && f.flag&(O_WRONLY|O_RDWR) == 0 || op == "read" && f.flag&O_WRONLY != 0 {
		return &PathError{op, f.name, badFile}
	}
	if op == "read" && f.fd < 0 {
		return &PathError{op, f.name, isDir}
	}
	return nil
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	if f.fd < 0 {
		return &fileStat{base(f.name), 4096, ModeDir | 0755}, nil
	}
	return &fileStat{base(f.name), int64(len(f.data)), 0644}, nil
}

// Write writes b at the current place.
func (f *File) Write(b []byte) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.fd == 1 || f.fd == 2 {
		output(f.fd, b)
		return len(b), nil
	}
	return f.write(string(b))
}

// WriteString writes s at the current place.
func (f *File) WriteString(s string) (n int, err error) {
	if f != nil && !f.closed && (f.fd == 1 || f.fd == 2) {
		outputString(f.fd, s)
		return len(s), nil
	}
	if err := f.check("write"); err != nil {
		return 0, err
	}
	return f.write(s)
}

func (f *File) write(s string) (n int, err error) {
	if f.flag&O_APPEND != 0 {
		f.data, _ = readFile(f.name)
		f.at = int64(len(f.data))
	}
	for int64(len(f.data)) < f.at {
		f.data += "\x00"
	}
	end := f.at + int64(len(s))
	rest := ""
	if end < int64(len(f.data)) {
		rest = f.data[end:]
	}
	f.data = f.data[:f.at] + s + rest
	f.at = end
	if !writeFile(f.name, f.data) {
		return 0, &PathError{"write", f.name, readOnly}
	}
	return len(s), nil
}

// Read reads on; at the end it returns io.EOF.
func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	if f.fd == 0 && f.data == "" {
		f.data, _ = readFile("/dev/stdin")
	}
	if f.at >= int64(len(f.data)) {
		return 0, io.EOF
	}
	n = copy(b, f.data[f.at:])
	f.at += int64(n)
	return n, nil
}

// ReadAt reads at an offset.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{"readat", f.name, errors.New("negative offset")}
	}
	if off < int64(len(f.data)) {
		n = copy(b, f.data[off:])
	}
	if n < len(b) {
		err = io.EOF
	}
	return n, err
}

// Seek moves to an offset, counted from whence.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	switch whence {
	case io.SeekCurrent:
		offset += f.at
	case io.SeekEnd:
		offset += int64(len(f.data))
	}
	if offset < 0 || whence < 0 || whence > 2 {
		return 0, &PathError{"seek", f.name, errno("invalid argument")}
	}
	f.at = offset
	return offset, nil
}

// Sync does nothing: all is written at once.
func (f *File) Sync() error { return f.check("sync") }

// Close closes the file. A second Close is an error.
func (f *File) Close() error {
	if err := f.check("close"); err != nil {
		return err
	}
	f.closed = true
	return nil
}

// A DirEntry is one name in a directory.
type DirEntry interface {
	Name() string
	IsDir() bool
	Type() FileMode
	Info() (FileInfo, error)
}

type dirEntry struct {
	path string
	info FileInfo
}

func (d *dirEntry) Name() string            { return d.info.Name() }
func (d *dirEntry) IsDir() bool             { return d.info.IsDir() }
func (d *dirEntry) Type() FileMode          { return d.info.Mode() & ModeDir }
func (d *dirEntry) Info() (FileInfo, error) { return d.info, nil }

// ReadDir returns what is in a directory, in order of names.
func ReadDir(name string) ([]DirEntry, error) {
	if !isDirectory(name) {
		if _, ok := readFile(name); ok {
			return nil, &PathError{"fdopendir", name, errno("not a directory")}
		}
		return nil, &PathError{"open", name, noEntry}
	}
	prefix := name + "/"
	if name == "." {
		prefix = ""
	} else if name[len(name)-1] == '/' {
		prefix = name
	}
	var entries []DirEntry
	last := ""
	for _, path := range list() {
		if len(path) <= len(prefix) || path[:len(prefix)] != prefix {
			continue
		}
		child := path[len(prefix):]
		for i := range child {
			if child[i] == '/' {
				child = child[:i]
				break
			}
		}
		if child == last || child == "" {
			continue
		}
		last = child
		info, err := Stat(prefix + child)
		if err == nil {
			entries = append(entries, &dirEntry{prefix + child, info})
		}
	}
	return entries, nil
}
