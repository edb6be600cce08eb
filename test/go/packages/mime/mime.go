package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/textproto"
	"strings"
)

func main() {
	for _, s := range []string{"text/html", "text/html; charset=utf-8", "TEXT/HTML;Charset=UTF-8", "text/html;", "text/html ; a=b ;", "text", "", "/", "text/", "a/b/c", "a b", "text/html; x", "text/html; x=", "text/html; x=\"\"", `form-data; name="a \"b\" c"; filename="C:\dir\f.txt"`, `x/y; a="unclosed`, "x/y; a=b; a=c", "x/y; a=b=c", "x/y; =b", "x/y; a*=utf-8''caf%C3%A9", "x/y; a*0=one; a*1=two; a*2*=%20x", "x/y; a*0*=utf-8''a%20; a*1=b", "x/y; a*=latin1''x", "x/y;;", "x/y; a=b c=d", "multipart/form-data; boundary=----WebKit", "attachment; filename*=UTF-8''%e2%82%ac.txt; filename=x", " text/plain ; q = 1", "text/plain; a=\"b\nc\"", "x/y; A=B; b=C"} {
		t, p, err := mime.ParseMediaType(s)
		fmt.Printf("%q: %q %v %v %v\n", s, t, p, err, errors.Is(err, mime.ErrInvalidMediaParameter))
	}
	for _, m := range []map[string]string{nil, {"a": "b"}, {"b": "x y", "a": "q\"\\"}, {"n": "é"}, {"bad name": "x"}, {"e": ""}, {"t": "a\tb"}} {
		fmt.Printf("%q %q\n", mime.FormatMediaType("Text/HTML", m), mime.FormatMediaType("bad type", m))
	}
	fmt.Println(mime.FormatMediaType("attachment", map[string]string{"filename": "x.txt"}), mime.FormatMediaType("a/b/c", nil))
	for _, e := range []string{".html", ".HTML", ".css", ".js", ".json", ".png", ".jpg", ".gif", ".svg", ".nope", "html", ""} {
		t := mime.TypeByExtension(e)
		fmt.Println(e, strings.HasPrefix(t, "text/") || t == "" || strings.Contains(t, "/"))
	}
	fmt.Println(mime.TypeByExtension(".png"), mime.TypeByExtension(".JPG"), mime.AddExtensionType("x", "a/b"), mime.AddExtensionType(".xyz", "text/xyz"), mime.TypeByExtension(".xyz"), mime.AddExtensionType(".q", "bad"))

	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	fmt.Println(len(w.Boundary()), w.SetBoundary("a b "), w.SetBoundary(""), w.SetBoundary("é"), w.SetBoundary(strings.Repeat("x", 71)), w.SetBoundary("sep:1"))
	fmt.Println(w.FormDataContentType())
	w.WriteField("title", "A title\r\nwith lines")
	p, _ := w.CreateFormFile("da\"ta", `pic\"1".jpg`)
	p.Write([]byte("\x00\x01--sep:1 not a boundary\r\n--sep:1x"))
	q, _ := w.CreatePart(textproto.MIMEHeader{"X-B": {"2"}, "X-A": {"1", "1b"}})
	io.WriteString(q, "")
	_, err := p.Write([]byte("late"))
	fmt.Println(err)
	w.WriteField("title", "second")
	fmt.Println(w.Close(), w.SetBoundary("late"))
	fmt.Printf("%q\n", b.String())
	body := b.String()

	r := multipart.NewReader(strings.NewReader(body), "sep:1")
	for {
		p, err := r.NextPart()
		if err != nil {
			fmt.Println(err, err == io.EOF)
			break
		}
		c, err := io.ReadAll(p)
		fmt.Printf("%q %q %v %q %v\n", p.FormName(), p.FileName(), p.Header, c, err)
	}
	form, err := multipart.NewReader(strings.NewReader(body), "sep:1").ReadForm(1000)
	fmt.Println(form.Value, err)
	for name, files := range form.File {
		for _, fh := range files {
			f, err := fh.Open()
			buf := make([]byte, 5)
			n, err2 := f.ReadAt(buf, 2)
			fmt.Printf("%q %q %d %v %q %d %v %v\n", name, fh.Filename, fh.Size, err, buf, n, err2, f.Close())
		}
	}
	fmt.Println(form.RemoveAll())
	for _, s := range []string{"", "--b--", "--b\r\n\r\nx\r\n--b--", "preamble\r\n--b\r\nA: 1\r\n\r\nx\r\n--b--\r\nepilogue", "--b\r\nA: 1\r\n\r\nno end", "--b\r\nA 1\r\n\r\nx\r\n--b--", "--b  \r\nA: 1\r\n b\r\n\r\n--b--  \r\n", "--b\n\nunix\n--b\n\ntwo\n--b--\n", "--c\r\n\r\nx\r\n--c--", "--b\r\n\r\n\r\n--b\r\n\r\n--b--\r\n"} {
		r := multipart.NewReader(strings.NewReader(s), "b")
		fmt.Printf("== %q\n", s)
		for {
			p, err := r.NextPart()
			if err != nil {
				fmt.Println("  ", err)
				break
			}
			c, err := io.ReadAll(p)
			fmt.Printf("  %v %q %v\n", p.Header, c, err)
			if err != nil {
				break
			}
		}
	}
	for _, k := range []string{"content-type", "CONTENT-TYPE", "x-a1-b", "a b", "", "é", "etag", "www-authenticate", "X_y-z", "-a--b", "x.y", "a:b", "MIME-version"} {
		fmt.Printf("%q ", textproto.CanonicalMIMEHeaderKey(k))
	}
	fmt.Println()
	fmt.Printf("%q %q\n", textproto.TrimString(" \t a b\r\n"), textproto.TrimBytes([]byte(" x ")))
}
