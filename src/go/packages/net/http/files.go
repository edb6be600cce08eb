package http

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"sort"
	"strings"
)

// FileSystem is files to serve.
type FileSystem interface {
	Open(name string) (File, error)
}

// File is an open file or folder of a FileSystem; an *os.File does for files.
type File interface {
	io.Closer
	io.Reader
	io.Seeker
	Readdir(count int) ([]os.FileInfo, error)
	Stat() (os.FileInfo, error)
}

// Dir is a FileSystem of the files below a folder.
type Dir string

// Open opens a file; names begin with a slash and cannot leave the folder.
func (d Dir) Open(name string) (File, error) {
	root := string(d)
	if root == "" {
		root = "."
	}
	full := shortPath(root + "/" + shortPath("/"+name))
	f, err := os.Open(full)
	if err == nil {
		return f, nil
	}
	for i := len(root) + 1; i < len(full); i++ { // below a file nothing is
		if full[i] == '/' {
			if info, e := os.Stat(full[:i]); e == nil && !info.IsDir() {
				return nil, os.ErrNotExist
			}
		}
	}
	return nil, err
}

// FS makes a FileSystem of one of package io/fs. Its files must have Seek to be served.
func FS(fsys fs.FS) FileSystem { return ioFS{fsys} }

type ioFS struct{ fsys fs.FS }

type ioFile struct{ file fs.File }

func (f ioFS) Open(name string) (File, error) {
	if name = strings.TrimPrefix(name, "/"); name == "" {
		name = "."
	}
	file, err := f.fsys.Open(name)
	if err != nil {
		return nil, err
	}
	return ioFile{file}, nil
}

func (f ioFile) Close() error               { return f.file.Close() }
func (f ioFile) Read(b []byte) (int, error) { return f.file.Read(b) }
func (f ioFile) Stat() (fs.FileInfo, error) { return f.file.Stat() }

func (f ioFile) Seek(offset int64, whence int) (int64, error) {
	s, ok := f.file.(io.Seeker)
	if !ok {
		return 0, errors.New("io.File missing Seek method")
	}
	return s.Seek(offset, whence)
}

func (f ioFile) ReadDir(count int) ([]fs.DirEntry, error) {
	d, ok := f.file.(fs.ReadDirFile)
	if !ok {
		return nil, errors.New("io.File missing ReadDir method")
	}
	return d.ReadDir(count)
}

func (f ioFile) Readdir(count int) ([]fs.FileInfo, error) {
	list, err := f.ReadDir(count)
	var infos []fs.FileInfo
	for _, entry := range list {
		info, err := entry.Info()
		if err != nil {
			return infos, err
		}
		infos = append(infos, info)
	}
	return infos, err
}

// FileServer returns a handler that serves the files of root. For a folder it serves its index.html, or a list.
func FileServer(root FileSystem) Handler { return &fileHandler{root} }

type fileHandler struct {
	root FileSystem
}

func (h *fileHandler) ServeHTTP(w ResponseWriter, r *Request) {
	if !strings.HasPrefix(r.URL.Path, "/") {
		r.URL.Path = "/" + r.URL.Path
	}
	serveFile(w, r, h.root, cleanPath(r.URL.Path), true)
}

// ServeFile answers with a file or folder of that name, whatever was asked for. It refuses paths with "..".
func ServeFile(w ResponseWriter, r *Request, name string) {
	for _, element := range strings.FieldsFunc(r.URL.Path, func(c rune) bool { return c == '/' || c == '\\' }) {
		if element == ".." {
			Error(w, "invalid URL path", StatusBadRequest)
			return
		}
	}
	i := strings.LastIndexByte(name, '/') + 1
	serveFile(w, r, Dir(name[:i]), name[i:], false)
}

// serveFile: with tidy, addresses of folders are made to end in a slash, those of files not to, and index.html is
// left out.
func serveFile(w ResponseWriter, r *Request, root FileSystem, name string, tidy bool) {
	path := r.URL.Path
	if strings.HasSuffix(path, "/index.html") {
		redirectHere(w, r, "./")
		return
	}
	f, err := root.Open(name)
	if err != nil {
		fileError(w, err)
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		fileError(w, err)
		return
	}
	slash := strings.HasSuffix(path, "/")
	last := path[strings.LastIndexByte(strings.TrimSuffix(path, "/"), '/')+1:]
	if info.IsDir() && !slash {
		redirectHere(w, r, last+"/")
		return
	}
	if tidy && !info.IsDir() && slash {
		redirectHere(w, r, "../"+strings.TrimSuffix(last, "/"))
		return
	}
	if info.IsDir() {
		index, err := root.Open(strings.TrimSuffix(name, "/") + "/index.html")
		if err != nil {
			if w.Header().Get("Last-Modified") == "" {
				w.Header().Set("Last-Modified", info.ModTime().UTC().Format(TimeFormat))
			}
			listFolder(w, f)
			return
		}
		defer index.Close()
		f = index
		if info, err = f.Stat(); err != nil {
			fileError(w, err)
			return
		}
	}
	ServeContent(w, r, info.Name(), info.ModTime(), f)
}

func redirectHere(w ResponseWriter, r *Request, to string) {
	if r.URL.RawQuery != "" {
		to += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", to)
	w.WriteHeader(StatusMovedPermanently)
}

func fileError(w ResponseWriter, err error) {
	switch {
	case errors.Is(err, os.ErrNotExist):
		Error(w, "404 page not found", StatusNotFound)
	case errors.Is(err, os.ErrPermission):
		Error(w, "403 Forbidden", StatusForbidden)
	default:
		Error(w, "500 Internal Server Error", StatusInternalServerError)
	}
}

func listFolder(w ResponseWriter, f File) {
	list, err := f.Readdir(-1)
	if err != nil {
		Error(w, "Error reading directory", StatusInternalServerError)
		return
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name() < list[j].Name() })
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprint(w, "<pre>\n")
	for _, info := range list {
		name := info.Name()
		if info.IsDir() {
			name += "/"
		}
		fmt.Fprintf(w, "<a href=\"%s\">%s</a>\n", (&url.URL{Path: name}).String(), escapeHTML(name))
	}
	fmt.Fprint(w, "</pre>\n")
}
