package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"net/url"
	"sort"
	"strings"
)

// Forms: what ParseForm and its kin find in queries and bodies, good and bad; uploads; basic authentication.

func sorted(v url.Values) string {
	names := []string{}
	for n := range v {
		names = append(names, n)
	}
	sort.Strings(names)
	s := ""
	for _, n := range names {
		s += fmt.Sprintf("%q=%q ", n, v[n])
	}
	if v == nil {
		return "nil"
	}
	return "{" + strings.TrimSpace(s) + "}"
}

func request(method, target, kind, body string) *http.Request {
	var rd io.Reader
	if body != "<none>" {
		rd = strings.NewReader(body)
	}
	r := httptest.NewRequest(method, target, rd)
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	return r
}

type brokenBody struct{ n int }

func (b *brokenBody) Read(p []byte) (int, error) {
	if b.n == 0 {
		return 0, errors.New("connection lost")
	}
	b.n--
	return copy(p, "a=1&"), nil
}
func (*brokenBody) Close() error { return nil }

func upload(boundary string, parts ...string) string {
	s := ""
	for _, p := range parts {
		s += "--" + boundary + "\r\n" + p + "\r\n"
	}
	return s + "--" + boundary + "--\r\n"
}

func showMultipart(r *http.Request, max int64) {
	err := r.ParseMultipartForm(max)
	fmt.Printf("%v form %s post %s", err, sorted(r.Form), sorted(r.PostForm))
	if r.MultipartForm != nil {
		fmt.Printf(" values %s", sorted(r.MultipartForm.Value))
		names := []string{}
		for n := range r.MultipartForm.File {
			names = append(names, n)
		}
		sort.Strings(names)
		for _, n := range names {
			for _, fh := range r.MultipartForm.File[n] {
				f, err := fh.Open()
				var b []byte
				if err == nil {
					b, _ = io.ReadAll(f)
					f.Close()
				}
				fmt.Printf(" file %q %q %d %q %q %v", n, fh.Filename, fh.Size, fh.Header, b, err)
			}
		}
	}
	fmt.Println()
}

func main() {
	const form = "application/x-www-form-urlencoded"
	queries := []string{"", "a=1", "a=1&b=2", "a=1&a=2", "a", "a=", "=1", "&&", "a=%20b", "a=+b", "a=%zz", "a=%", "a=%2", "a;b", "a=1;b=2", "a=1&b=2;c=3", "%61=1", "a%20b=c%26d", "a=1=2", "é=ü", "a=%C3%A9", "a=%ff", "a[]=1&a[]=2", "a.b=1", "A=1&a=2", "x=<script>", "a=%00", "a=1&%zz=2&c=3", "a=1&b=%zz&c=3", "a=\"q\"", "+=+", "a=1#frag", "a=1&&b=2", "n=Bond%2C+James", "a=b%3Bc", "utf8=%E2%9C%93", "a?b=c", "a=/path/x?y"}
	for _, q := range queries {
		target := "/p?" + url.PathEscape(q)
		r := httptest.NewRequest("GET", "/p", nil)
		r.URL.RawQuery = q
		err := r.ParseForm()
		fmt.Printf("GET %q %v %s %s %q %q | %q\n", q, err, sorted(r.Form), sorted(r.PostForm), r.FormValue("a"), r.PostFormValue("a"), r.URL.Query())
		for _, method := range []string{"POST", "PUT", "PATCH", "DELETE", "GET"} {
			r := request(method, "/p?a=query&z=9", form, q)
			err := r.ParseForm()
			fmt.Printf("%s %q %v %s %s %q %q %q\n", method, q, err, sorted(r.Form), sorted(r.PostForm), r.FormValue("a"), r.PostFormValue("a"), r.FormValue("z"))
			r = request(method, "/p?a=query", form, q)
			fmt.Printf("%q %q %q %s\n", r.PostFormValue("a"), r.FormValue("a"), r.FormValue("none"), sorted(r.Form))
			rest, err := io.ReadAll(r.Body)
			fmt.Printf("rest %q %v\n", rest, err)
		}
		r = httptest.NewRequest("GET", target, nil)
		fmt.Printf("%q %q %q\n", r.URL.Path, r.URL.RawQuery, r.FormValue("a"))
	}
	for _, kind := range []string{"", form, form + "; charset=utf-8", "APPLICATION/X-WWW-FORM-URLENCODED", "text/plain", "application/json", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=b", "multipart/mixed; boundary=b", "bad kind", "a/b/c", form + "; =x", form + "; a", form + ";", ";", "text", "multipart/form-data; boundary=\"a b\"", "multipart/form-data; boundary=" + strings.Repeat("x", 80)} {
		for _, method := range []string{"POST", "GET"} {
			r := request(method, "/?q=1", kind, "a=1&b=2")
			fmt.Printf("%s %q %v %s %s\n", method, kind, r.ParseForm(), sorted(r.Form), sorted(r.PostForm))
			r = request(method, "/?q=1", kind, "a=1&b=2")
			showMultipart(r, 1<<20)
			r = request(method, "/?q=1", kind, "a=1")
			f, fh, err := r.FormFile("a")
			fmt.Println(f, fh, err, err == http.ErrMissingFile, err == http.ErrNotMultipart, err == http.ErrMissingBoundary, errors.Is(err, http.ErrNotMultipart))
			r = request(method, "/?q=1", kind, "a=1")
			mr, err := r.MultipartReader()
			fmt.Println(mr != nil, err)
			_, err = r.MultipartReader()
			fmt.Println(err, r.ParseMultipartForm(5))
			_, _, err = r.FormFile("a")
			fmt.Println(err, r.FormValue("a"), r.FormValue("q"))
		}
	}
	r := httptest.NewRequest("POST", "/", nil)
	r.Body = nil
	r.Header.Set("Content-Type", form)
	fmt.Println(r.ParseForm(), r.ParseForm(), sorted(r.Form), sorted(r.PostForm))
	r = httptest.NewRequest("POST", "/", nil)
	r.Body = nil
	r.Header.Set("Content-Type", "multipart/form-data; boundary=x")
	fmt.Println(r.ParseMultipartForm(1), sorted(r.Form))
	r = httptest.NewRequest("POST", "/?q=%zz", &brokenBody{2})
	r.Header.Set("Content-Type", form)
	fmt.Println(r.ParseForm(), sorted(r.Form), sorted(r.PostForm), r.ParseForm())
	r = &http.Request{Method: "GET"}
	fmt.Println(r.ParseForm(), sorted(r.Form), sorted(r.PostForm))
	r = &http.Request{Method: "POST"}
	fmt.Println(r.ParseForm(), r.FormValue("x"))
	r = &http.Request{Method: "POST", URL: &url.URL{RawQuery: "a=1"}, Header: http.Header{}}
	fmt.Println(r.ParseForm(), r.FormValue("a"), r.ParseMultipartForm(1))

	// Limits.
	for _, limit := range []int64{-1, 0, 3, 7, 8, 9, 100} {
		w := httptest.NewRecorder()
		r := request("POST", "/", form, "a=1&b=22")
		r.Body = http.MaxBytesReader(w, r.Body, limit)
		err := r.ParseForm()
		var tooLarge *http.MaxBytesError
		fmt.Println(limit, err, errors.As(err, &tooLarge), sorted(r.Form), w.Header())
		r = request("POST", "/", "multipart/form-data; boundary=b", upload("b", "Content-Disposition: form-data; name=\"x\"\r\n\r\nvalue"))
		r.Body = http.MaxBytesReader(w, r.Body, limit*10)
		err = r.ParseMultipartForm(1000)
		fmt.Println(err, sorted(r.Form))
		body := http.MaxBytesReader(w, io.NopCloser(strings.NewReader("12345678")), limit)
		b := make([]byte, 4)
		for i := 0; i < 4; i++ {
			n, err := body.Read(b)
			fmt.Printf("%d %q %v; ", n, b[:n], err)
		}
		fmt.Println(body.Close())
		h := http.MaxBytesHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			b, err := io.ReadAll(r.Body)
			fmt.Fprintf(w, "%q %v", b, err)
		}), limit)
		w = httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("POST", "/", strings.NewReader("12345678")))
		fmt.Println(w.Body)
	}

	text := "Content-Disposition: form-data; name=\"t\"\r\n\r\nhello"
	file := "Content-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nfile\r\nbody"
	bodies := []string{
		upload("b"), upload("b", text), upload("b", text, text), upload("b", file), upload("b", text, file, file), "", "--b", "--b--", "--b--\r\n", "--b\r\n", "--b\r\n\r\n", "--b\r\n\r\n--b--", "junk", "preamble\r\n" + upload("b", text), upload("b", text) + "epilogue", upload("c", text),
		strings.Replace(upload("b", text), "\r\n", "\n", -1), upload("b", "Content-Disposition: form-data\r\n\r\nnoname"), upload("b", "\r\nno headers"), upload("b", "Content-Disposition: attachment; name=x\r\n\r\nv"), upload("b", "Content-Disposition: form-data; name=x\r\n\r\nv"), upload("b", "Content-Disposition: form-data; name=\"\"\r\n\r\nv"),
		upload("b", "Content-Disposition: form-data; name=\"f\"; filename=\"\"\r\n\r\nempty name"), upload("b", "Content-Disposition: form-data; name=\"f\"; filename=\"C:\\dir\\a.txt\"\r\n\r\nw"), upload("b", "Content-Disposition: form-data; name=\"f\"; filename=\"../../etc/passwd\"\r\n\r\nw"), upload("b", "Content-Disposition: form-data; name=\"f\"; filename=\"é ü.txt\"\r\n\r\nw"), upload("b", "Content-Disposition: form-data; name=\"f\"; filename*=UTF-8''%C3%A9.txt\r\n\r\nw"), upload("b", "Content-Disposition: form-data; name=\"a\\\"b\"; filename=\"q\\\"q\"\r\n\r\nw"),
		upload("b", "bad header line\r\n\r\nv"), upload("b", "Content-Disposition: form-data; name=\"x\"\r\nX-Y: z\r\nX-Y: w\r\n\r\nv"), upload("b", "content-disposition: form-data; name=\"lower\"\r\n\r\nv"), upload("b", "Content-Disposition: form-data; name=\"x\"\r\n\r\n"), upload("b", "Content-Disposition: form-data; name=\"x\"\r\n\r\n\r\n"), upload("b", "Content-Disposition: form-data; name=\"x\"\r\n\r\na\r\n--b-not\r\nc"), upload("b", "Content-Disposition: form-data; name=\"x\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\na=3Db=\r\nc"), upload("b", "Content-Disposition: form-data; name=\"f\"; filename=e\r\nContent-Type: application/json\r\n\r\n{}"), upload("b", "Content-Disposition: form-data; name=\"q\"\r\n\r\nbody wins?"),
		"--b\r\n" + text, "--b\r\n" + text + "\r\n", "--b\r\n" + text + "\r\n--b", "--b\r\n" + text + "\r\n--b-", "--b\r\nContent-Disposition: form-data; name=\"t\"\r\n", "--b  \r\n" + text + "\r\n--b-- \r\n", upload("b", "Content-Disposition: form-data; name=\"bin\"; filename=\"b\"\r\n\r\n\x00\x01\xff\r\n\r\n--"),
	}
	for _, b := range bodies {
		r := request("POST", "/?q=1&t=query", "multipart/form-data; boundary=b", b)
		fmt.Printf("%q ", b)
		showMultipart(r, 10)
		fmt.Printf("%q %q %q %q", r.FormValue("t"), r.PostFormValue("t"), r.FormValue("q"), r.PostFormValue("q"))
		f, fh, err := r.FormFile("f")
		if err == nil {
			p := make([]byte, 3)
			n, _ := f.ReadAt(p, 2)
			end, _ := f.Seek(0, io.SeekEnd)
			fmt.Printf(" %q %d %q %d", fh.Filename, fh.Size, p[:n], end)
		}
		fmt.Println("", err)
		r = request("POST", "/", "multipart/form-data; boundary=b", b)
		fmt.Printf("%q %v\n", r.FormValue("t"), r.ParseMultipartForm(10))
		r = request("POST", "/", "multipart/mixed; boundary=b", b)
		mr, err := r.MultipartReader()
		for i := 0; i < 5 && err == nil; i++ {
			var p *multipart.Part
			if p, err = mr.NextPart(); err == nil {
				data, err2 := io.ReadAll(p)
				fmt.Printf("part %q %q %q %q %v %v; ", p.FormName(), p.FileName(), p.Header, data, err2, p.Close())
			}
		}
		fmt.Println(err)
	}
	var buf bytes.Buffer
	mw := multipart.NewWriter(&buf)
	fmt.Println(mw.SetBoundary("xyz"), mw.SetBoundary(""), mw.SetBoundary("a\n"), mw.Boundary(), mw.FormDataContentType())
	fw, err := mw.CreateFormFile("up\"load", "na\\me.txt")
	fmt.Fprint(fw, "content")
	fmt.Println(err, mw.WriteField("k", "v"), mw.WriteField("é\n", "ü"))
	pw, err := mw.CreatePart(textproto.MIMEHeader{"X-B": {"2"}, "X-A": {"1", "3"}})
	fmt.Fprint(pw, "part")
	fmt.Println(err, mw.Close())
	fmt.Printf("%q\n", buf.String())
	showMultipart(request("POST", "/", mw.FormDataContentType(), buf.String()), 1<<20)

	// Basic authentication.
	for _, h := range []string{"", "Basic", "Basic ", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "BASIC  QWxhZGRpbjpvcGVu", "Basic QWxhZGRpbg==", "Basic Og==", "Basic !!!", "Bearer x", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ", "Basic YTpiOmM=", "Basic w6k6w7w="} {
		r := httptest.NewRequest("GET", "/", nil)
		r.Header.Set("Authorization", h)
		u, p, ok := r.BasicAuth()
		fmt.Printf("%q %q %q %v\n", h, u, p, ok)
	}
	for _, up := range [][2]string{{"", ""}, {"a", "b"}, {"a:b", "c"}, {"é", "ü"}, {"a b", "\x00"}} {
		r := httptest.NewRequest("GET", "/", nil)
		r.SetBasicAuth(up[0], up[1])
		u, p, ok := r.BasicAuth()
		fmt.Printf("%q %q %q %v\n", r.Header.Get("Authorization"), u, p, ok)
	}
}
