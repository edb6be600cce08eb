package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"io/ioutil"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Files and directories, made and changed in a temporary directory; its name is left out of what is printed.

var dir string

func clean(x interface{}) string { return strings.Replace(fmt.Sprint(x), dir, "DIR", -1) }

func p(a ...interface{}) {
	for i, x := range a {
		if i > 0 {
			fmt.Print(" ")
		}
		fmt.Print(clean(x))
	}
	fmt.Println()
}

func list(name string) {
	entries, err := os.ReadDir(name)
	for _, e := range entries {
		info, err := e.Info()
		size := info.Size()
		if e.IsDir() {
			size = 0
		}
		fmt.Print(e.Name(), " ", e.IsDir(), " ", e.Type(), " ", info.Mode(), " ", size, " ", err, "; ")
	}
	p(err)
}

func kinds(err error) {
	fmt.Println(errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrExist), errors.Is(err, fs.ErrPermission), os.IsNotExist(err), os.IsExist(err), os.IsTimeout(err))
}

func main() {
	var err error
	dir, err = os.MkdirTemp("", "tree*x")
	p(err, strings.HasSuffix(dir, "x"))
	defer os.RemoveAll(dir)
	p(os.Chdir(dir))
	wd, err := os.Getwd()
	p(wd, err)
	day := time.Date(2016, 1, 2, 3, 4, 5, 6, time.UTC)
	for _, name := range []string{"a.txt", "sub/b.txt", "sub/deep/c.txt", "", "sub", "a.txt/x", "x/", "./d.txt", "sub/../e.txt", "/no/such"} {
		err := os.WriteFile(name, []byte("content of "+name), 0666)
		p(name, err)
		if err != nil {
			kinds(err)
		}
		if name == "a.txt" {
			p(os.Mkdir("sub", 0777), os.Mkdir("sub", 0777), os.Mkdir("q/w", 0777), os.MkdirAll("sub/deep/er", 0700), os.MkdirAll("sub/deep/er", 0700), os.MkdirAll("a.txt/x", 0777), os.MkdirAll("a.txt", 0777), os.Mkdir("a.txt", 0777), os.Mkdir("", 0777))
		}
	}
	list(".")
	list("sub")
	list("sub/deep/")
	list("a.txt")
	list("none")
	for _, name := range []string{"a.txt", "sub", "sub/", "sub/deep/c.txt", ".", "..", "a.txt/", "none", "", "sub/./b.txt", "./a.txt", "sub//b.txt"} {
		info, err := os.Stat(name)
		if err != nil {
			p(name, err)
			kinds(err)
			continue
		}
		if name == ".." {
			continue
		}
		p(name, info.Name(), info.IsDir(), info.Mode().Type(), info.Mode().IsRegular())
		same, _ := os.Lstat(dir + "/" + name)
		p(os.SameFile(info, same), os.SameFile(info, nil) == false)
		b, err := os.ReadFile(name)
		fmt.Printf("%q ", b)
		p(err)
	}
	p(os.Chtimes("a.txt", day, day), os.Chtimes("none", day, day))
	info, _ := os.Stat("a.txt")
	p(info.ModTime().UTC())
	p(os.Chmod("a.txt", 0600), os.Chmod("none", 0))
	info, _ = os.Stat("a.txt")
	p(info.Mode())
	for _, pair := range [][2]string{{"a.txt", "z.txt"}, {"none", "y"}, {"sub", "sub2"}, {"z.txt", "sub2"}, {"sub2", "z.txt"}, {"sub2", "sub2/x"}, {"z.txt", "none/x"}, {"sub2/b.txt", "z.txt"}, {"z.txt", "z.txt"}} {
		err := os.Rename(pair[0], pair[1])
		p(pair, err)
		if err != nil {
			kinds(err)
			_, isLink := err.(*os.LinkError)
			p(isLink, errors.Unwrap(err))
		}
	}
	b, err := os.ReadFile("z.txt")
	p(string(b), err)
	for _, name := range []string{"none", "sub2", "z.txt", "z.txt", "", "d.txt/"} {
		err := os.Remove(name)
		p(name, err)
		kinds(err)
	}
	p(os.RemoveAll("sub2"), os.RemoveAll("sub2"), os.RemoveAll("."), os.RemoveAll(""))
	list(".")

	flags := []int{os.O_RDONLY, os.O_WRONLY, os.O_RDWR, os.O_RDWR | os.O_CREATE, os.O_WRONLY | os.O_CREATE | os.O_EXCL, os.O_RDWR | os.O_TRUNC, os.O_WRONLY | os.O_APPEND, os.O_RDWR | os.O_APPEND | os.O_CREATE, os.O_CREATE, os.O_RDONLY | os.O_TRUNC | os.O_CREATE}
	for _, name := range []string{"f1", "f2", "d"} {
		for i, flag := range flags {
			os.RemoveAll("f1")
			os.WriteFile("f2", []byte("0123456789"), 0644)
			os.Mkdir("d", 0755)
			f, err := os.OpenFile(name, flag, 0640)
			p(name, i, err)
			if err != nil {
				continue
			}
			st, _ := f.Stat()
			p(st.Mode())
			buf := make([]byte, 4)
			n, err := f.Read(buf)
			fmt.Printf("%q ", buf[:n])
			p(err)
			n, err = f.WriteString("ab")
			p(n, err)
			at, err := f.Seek(-1, io.SeekEnd)
			if name != "d" {
				p(at, err)
			}
			n, err = f.Write([]byte("XYZ"))
			p(n, err)
			n, err = f.WriteAt([]byte("!"), 1)
			p(n, err)
			n, err = f.ReadAt(buf, 2)
			fmt.Printf("%q ", buf[:n])
			p(err)
			_, err = f.ReadAt(buf, -1)
			p(err)
			_, err = f.Seek(-5, io.SeekStart)
			p(err)
			p(f.Truncate(5))
			p(f.Truncate(-5))
			m, err := f.ReadFrom(strings.NewReader("from"))
			p(m, err)
			p(f.Name(), f.Close(), f.Close())
			_, err = f.Read(buf)
			p(err, errors.Is(err, os.ErrClosed))
			_, err = f.Stat()
			p(err)
			b, err := os.ReadFile(name)
			fmt.Printf("%q ", b)
			p(err)
		}
	}
	p(os.Truncate("f2", 3), os.Truncate("f2", 6), os.Truncate("none", 1), os.Truncate("d", 1), os.Truncate("f2", -1))
	b, err = os.ReadFile("f2")
	fmt.Printf("%q %v\n", b, err)
	f, _ := os.OpenFile("f2", os.O_RDWR, 0)
	g, _ := os.Open("f2")
	f.WriteString("shared")
	b, err = io.ReadAll(g)
	fmt.Printf("%q %v\n", b, err)
	p(f.Seek(20, 0))
	f.WriteString("gap")
	b, _ = io.ReadAll(g)
	fmt.Printf("%q\n", b)
	os.Remove("f2")
	n, err := f.WriteAt([]byte("still"), 0)
	p(n, err)
	f.Seek(0, 0)
	b, _ = io.ReadAll(f)
	fmt.Printf("%q\n", b)

	for i, pattern := range []string{"x", "x*", "*x", "a*b*c", "", "a/b"} {
		f, err := os.CreateTemp(dir, pattern)
		if err != nil {
			p(err)
			continue
		}
		st, _ := f.Stat()
		name := filepath.Base(f.Name())
		parts := strings.Split(pattern, "*")
		p(i, strings.HasPrefix(name, parts[0]), strings.HasSuffix(name, parts[len(parts)-1]) || len(parts) == 1, st.Mode(), len(name) > len(pattern))
		f.Close()
		os.Remove(f.Name())
		f, err = ioutil.TempFile(dir, pattern)
		p(err, f != nil)
		os.Remove(f.Name())
		d, err := ioutil.TempDir(dir, pattern)
		st, _ = os.Stat(d)
		p(err, st.Mode())
		os.Remove(d)
	}
	os.RemoveAll("d")
	os.Remove("f1")

	// Directories, read in pieces; walks and patterns.
	for _, name := range []string{"w/1.txt", "w/2.txt", "w/3/a.go", "w/3/b.go", "w/4/x/y/z", "w/[5]", "w/é"} {
		os.MkdirAll(filepath.Dir(name), 0755)
		os.WriteFile(name, []byte(name), 0644)
	}
	d, err := os.Open("w")
	p(err)
	total := 0
	for i := 0; i < 5; i++ {
		l, err := d.ReadDir(3)
		total += len(l)
		p(len(l), err, total)
	}
	rest, err := d.Readdirnames(-1)
	p(len(rest), err)
	_, err = d.Readdir(2)
	p(err)
	file, _ := os.Open("w/1.txt")
	_, err = file.Readdir(-1)
	p(err)
	for _, root := range []string{"w", "w/3", "w/1.txt", "none", "."} {
		for _, skip := range []string{"", "3", "1.txt", "x"} {
			filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
				if d == nil {
					p(path, err)
					return err
				}
				fmt.Print(path, d.IsDir(), err, "; ")
				if d.Name() == skip {
					return filepath.SkipDir
				}
				return nil
			})
			fmt.Println()
			p(fs.WalkDir(os.DirFS("."), root, func(path string, d fs.DirEntry, err error) error {
				if d == nil {
					return errors.Unwrap(err)
				}
				fmt.Print(path, d.IsDir(), err, "; ")
				if d.Name() == skip {
					return fs.SkipDir
				}
				return nil
			}))
			p(filepath.Walk(root, func(path string, d fs.FileInfo, err error) error {
				if d == nil {
					return err
				}
				fmt.Print(path, d.IsDir(), err, "; ")
				if d.Name() == skip {
					return filepath.SkipDir
				}
				return nil
			}))
		}
	}
	sub, err := fs.Sub(os.DirFS("w"), "3")
	p(err)
	for _, fsys := range []fs.FS{os.DirFS("w"), sub, os.DirFS("none"), os.DirFS("w/1.txt")} {
		for _, pattern := range []string{"*", "*.txt", "3/*", "*/*", "*/x/*", "[", "\\[5]", "none", "1.txt", ".", "?", "*.go", "3/a.go", "a.go", "", "3/[ab].go"} {
			m, err := fs.Glob(fsys, pattern)
			p(pattern, m, err)
		}
		for _, name := range []string{".", "1.txt", "3", "a.go", "none", "/1.txt", "../1.txt", "", "3/", "./1.txt", "4/x/y/z", "1.txt/x", "é", "\xff"} {
			b, err := fs.ReadFile(fsys, name)
			fmt.Printf("%q %q ", name, b)
			p(errors.Unwrap(err), fs.ValidPath(name))
			l, err := fs.ReadDir(fsys, name)
			p(len(l), errors.Unwrap(err))
			st, err := fs.Stat(fsys, name)
			if err == nil && name != "." {
				p(st.Name(), st.IsDir())
			} else {
				p(errors.Unwrap(err))
			}
			s, err := fs.Sub(fsys, name)
			p(s != nil, err)
		}
	}
	for _, mode := range []fs.FileMode{0, 0644, fs.ModeDir | 0755, fs.ModeSymlink | 0777, fs.ModeAppend | fs.ModeExclusive | fs.ModeTemporary, fs.ModeDevice | fs.ModeCharDevice | 0666, fs.ModeNamedPipe, fs.ModeSocket, fs.ModeSetuid | fs.ModeSetgid | fs.ModeSticky | 07, fs.ModeIrregular, 1<<32 - 1} {
		fmt.Printf("%v %d %v %v %v %v %#o\n", mode, mode, mode.IsDir(), mode.IsRegular(), mode.Perm(), mode.Type(), uint32(mode))
	}
	fmt.Printf("%T %T %v\n", fs.ModeDir, &fs.PathError{}, fs.FileInfoToDirEntry(nil))
	p(&fs.PathError{Op: "op", Path: "path", Err: io.EOF}, (&fs.PathError{Op: "op", Path: "path", Err: os.ErrDeadlineExceeded}).Timeout(), os.NewSyscallError("x", nil), os.NewSyscallError("x", io.EOF))
	p(os.IsPathSeparator('/'), os.IsPathSeparator('x'), os.DevNull)
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	n, err2 := null.WriteString("x")
	b, err3 := io.ReadAll(null)
	p(err, n, err2, len(b), err3)
	var buf bytes.Buffer
	m, err := io.Copy(&buf, file)
	p(m, err, buf.String())
	p(os.Chdir("none"), os.Chdir("w/1.txt"), os.Chdir("w"), os.Chdir(".."))
}
