package gallery

import (
	"bytes"
	"crypto/md5"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"io/ioutil"
	"mime"
	"net/http"
	"path/filepath"
	"strings"

	"google.golang.org/appengine"
	"google.golang.org/appengine/log"
	"google.golang.org/appengine/memcache"
)

const limit = 2000

func init() {
	http.HandleFunc("/", form)
	http.HandleFunc("/up", up)
	http.HandleFunc("/img/", img)
}

func form(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, `<form method="post" action="/up" enctype="multipart/form-data"><input type="file" name="f" multiple></form>`)
}

func up(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	r.Body = http.MaxBytesReader(w, r.Body, limit)
	if err := r.ParseMultipartForm(100); err != nil {
		log.Errorf(ctx, "upload: %v", err)
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	for _, h := range r.MultipartForm.File["f"] {
		f, err := h.Open()
		if err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
		data, _ := ioutil.ReadAll(f)
		f.Close()
		sum := sha256.Sum256(data)
		name := hex.EncodeToString(sum[:4]) + strings.ToLower(filepath.Ext(h.Filename))
		ct := http.DetectContentType(data)
		err = memcache.Set(ctx, &memcache.Item{Key: name, Value: data, Flags: uint32(len(ct))})
		fmt.Fprintf(w, "%s %q %d %s %s %x %v\n", name, h.Filename, h.Size, h.Header.Get("Content-Type"), ct, md5.Sum(data), err)
		io.Copy(w, bytes.NewReader([]byte(base64.URLEncoding.EncodeToString(data)+"\n")))
	}
	fmt.Fprintf(w, "%q %q %q\n", r.MultipartForm.Value["title"], r.FormValue("title"), r.PostFormValue("q"))
}

func img(w http.ResponseWriter, r *http.Request) {
	item, err := memcache.Get(appengine.NewContext(r), filepath.Base(r.URL.Path))
	if err != nil {
		http.Error(w, err.Error(), 404)
		return
	}
	if ct := mime.TypeByExtension(filepath.Ext(item.Key)); ct != "" {
		w.Header().Set("Content-Type", ct)
	}
	w.Header().Set("Cache-Control", "max-age=60")
	w.Header().Set("ETag", fmt.Sprintf("%q", item.Key))
	w.Write(item.Value)
}
