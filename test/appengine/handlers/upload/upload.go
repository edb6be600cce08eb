package lesson

import (
	"fmt"
	"io/ioutil"
	"net/http"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	if r.Method != "POST" {
		fmt.Fprint(w, `<form method="POST" enctype="multipart/form-data"><input type="file" name="data"></form>`)
		return
	}
	f, hdr, err := r.FormFile("data")
	if err != nil {
		fmt.Fprintln(w, err, err == http.ErrMissingFile)
		fmt.Fprintln(w, r.FormValue("title"))
		return
	}
	defer f.Close()
	b, err := ioutil.ReadAll(f)
	fmt.Fprintf(w, "%s %d %q %v\n", hdr.Filename, hdr.Size, b, err)
	fmt.Fprintln(w, hdr.Header)
	fmt.Fprintln(w, r.FormValue("title"), r.MultipartForm.Value)
	f.Seek(2, 0)
	b, _ = ioutil.ReadAll(f)
	fmt.Fprintf(w, "%q\n", b)
	fmt.Fprintln(w, http.DetectContentType(b))
}
