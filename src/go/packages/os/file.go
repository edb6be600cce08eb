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

// Where Seek counts from; io has the same.
const (
	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2
)

// DevNull is a file that is always empty.
const DevNull = "/dev/null"

// A File is an open file or directory.
type File struct {
	name   string
	fd     int
	node   *node
	at     int64 // offset; in a directory, how many entries were read
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

// ReadFile returns the content of a file.
func ReadFile(name string) ([]byte, error) {
	n, err := get("open", name)
	if err != nil {
		return nil, err
	}
	if n.entries != nil {
		return nil, &PathError{"read", name, isDir}
	}
	return append([]byte{}, n.content()...), nil
}

// WriteFile makes a file of data, or replaces its content.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return err
}

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create makes an empty file, or empties one, for reading and writing.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

var files = 2

// OpenFile opens a file as the flags say.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	dir, last, n, err := find(name)
	writes := flag&(O_WRONLY|O_RDWR) != 0
	switch {
	case err != nil:
	case n != nil && flag&O_CREATE != 0 && flag&O_EXCL != 0:
		err = exists
	case n != nil && n.entries != nil && (writes || flag&(O_CREATE|O_TRUNC) != 0):
		err = isDir
	case n == nil && flag&O_CREATE == 0:
		err = noEntry
	case n == nil && name[len(name)-1] == '/':
		err = isDir
	case n == nil:
		n = &node{mode: perm & ModePerm &^ 0022, mod: time.Now()}
		dir.put(last, n)
	case flag&O_TRUNC != 0:
		n.resize(0)
	}
	if err != nil {
		return nil, &PathError{"open", name, err}
	}
	files++
	return &File{name: name, fd: files, node: n, flag: flag}, nil
}

// NewFile returns the file that is open under a number: 0, 1 and 2 are; nil for any other.
func NewFile(fd uintptr, name string) *File {
	if fd > 2 {
		return nil
	}
	return &File{name: name, fd: int(fd), flag: int(fd+1) / 2}
}

// Name returns the name the file was opened with.
func (f *File) Name() string { return f.name }

// Fd returns the number of the file.
func (f *File) Fd() uintptr { return uintptr(f.fd) }

var errClosing = errors.New("use of closed file")

func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed {
		if op == "stat" {
			return &PathError{op, f.name, errClosing}
		}
		return &PathError{op, f.name, ErrClosed}
	}
	if op == "write" && f.flag&(O_WRONLY|O_RDWR) == 0 || op == "read" && f.flag&O_WRONLY != 0 {
		return &PathError{op, f.name, badFile}
	}
	if f.node == nil && f.fd == 0 {
		data, _ := readFile("/dev/stdin")
		f.node = &node{data: []byte(data), mode: ModeDevice | ModeCharDevice | 0620}
	}
	if f.node == nil {
		f.node = &node{void: true, mode: ModeDevice | ModeCharDevice | 0620}
	}
	if op == "read" && f.node.entries != nil {
		return &PathError{op, f.name, isDir}
	}
	return nil
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	return f.node.stat(f.name), nil
}

// Chmod changes the file's permissions. Nothing here depends on them.
func (f *File) Chmod(mode FileMode) error {
	if err := f.check("chmod"); err != nil {
		return err
	}
	f.node.mode = f.node.mode&^ModePerm | mode&ModePerm
	return nil
}

// Chdir makes the directory the current one.
func (f *File) Chdir() error {
	if err := f.check("chdir"); err != nil {
		return err
	}
	return Chdir(f.name)
}

// resize cuts the content, or makes it longer with zero bytes.
func (n *node) resize(size int64) {
	if n.void {
		return
	}
	if size == 0 {
		n.data, n.host = nil, ""
	} else if data := n.content(); size <= int64(len(data)) {
		n.data = data[:size:size]
	} else {
		n.data = append(data, make([]byte, size-int64(len(data)))...)
	}
	n.mod = time.Now()
}

// write writes at an offset.
func (n *node) write(at int64, b []byte) {
	if n.void {
		return
	}
	if at > n.size() {
		n.resize(at)
	}
	data := n.content()
	done := copy(data[at:], b)
	n.data = append(data, b[done:]...)
	n.mod = time.Now()
}

// Write writes b at the current place.
func (f *File) Write(b []byte) (n int, err error) {
	if f != nil && !f.closed && (f.fd == 1 || f.fd == 2) {
		output(f.fd, b)
		return len(b), nil
	}
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.flag&O_APPEND != 0 {
		f.at = f.node.size()
	}
	f.node.write(f.at, b)
	f.at += int64(len(b))
	return len(b), nil
}

// WriteString writes s at the current place.
func (f *File) WriteString(s string) (n int, err error) {
	if f != nil && !f.closed && (f.fd == 1 || f.fd == 2) {
		outputString(f.fd, s)
		return len(s), nil
	}
	return f.Write([]byte(s))
}

// WriteAt writes at an offset.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.flag&O_APPEND != 0 {
		return 0, errors.New("os: invalid use of WriteAt on file opened with O_APPEND")
	}
	if off < 0 {
		return 0, &PathError{"writeat", f.name, errors.New("negative offset")}
	}
	f.node.write(off, b)
	return len(b), nil
}

// ReadFrom writes everything that r has.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	return io.Copy(struct{ io.Writer }{f}, r)
}

// Truncate cuts the file, or makes it longer with zero bytes.
func (f *File) Truncate(size int64) error {
	if err := f.check("truncate"); err != nil {
		return err
	}
	if size < 0 || f.flag&(O_WRONLY|O_RDWR) == 0 {
		return &PathError{"truncate", f.name, invalid}
	}
	f.node.resize(size)
	return nil
}

// Read reads on; at the end it returns io.EOF.
func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	if data := f.node.content(); f.at < int64(len(data)) {
		n = copy(b, data[f.at:])
		f.at += int64(n)
		return n, nil
	}
	return 0, io.EOF
}

// ReadAt reads at an offset.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.check("readat"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{"readat", f.name, errors.New("negative offset")}
	}
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if data := f.node.content(); off < int64(len(data)) {
		n = copy(b, data[off:])
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
		offset += f.node.size()
	}
	if offset < 0 || whence < 0 || whence > 2 {
		return 0, &PathError{"seek", f.name, invalid}
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

// ReadDir returns the next n entries of a directory in order of names, and io.EOF when there are none; all that are
// left if n is not positive.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	names, err := f.next(n)
	list := make([]DirEntry, 0, len(names))
	for _, name := range names {
		if entry := f.node.entries[name]; entry != nil {
			list = append(list, &dirEntry{name, entry})
		}
	}
	return list, err
}

// Readdir is ReadDir with descriptions.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	names, err := f.next(n)
	list := make([]FileInfo, 0, len(names))
	for _, name := range names {
		if entry := f.node.entries[name]; entry != nil {
			list = append(list, entry.stat(name))
		}
	}
	return list, err
}

// Readdirnames is ReadDir with names only.
func (f *File) Readdirnames(n int) (names []string, err error) { return f.next(n) }

func (f *File) next(n int) ([]string, error) {
	if err := f.check("readdir"); err != nil {
		return nil, err
	}
	if f.node.entries == nil {
		return nil, &PathError{"readdirent", f.name, notDir}
	}
	names := f.node.names()
	if f.at > int64(len(names)) {
		f.at = int64(len(names))
	}
	names = names[f.at:]
	if n > 0 {
		if len(names) == 0 {
			return nil, io.EOF
		}
		if len(names) > n {
			names = names[:n]
		}
	}
	f.at += int64(len(names))
	return names, nil
}
