package http

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/textproto"
	"strconv"
	"strings"
	"time"
)

// ServeContent answers with content, or the part of it that the request asks for, or says that it has not changed.
// The type is told by the ending of the name, else guessed.
func ServeContent(w ResponseWriter, r *Request, name string, modtime time.Time, content io.ReadSeeker) {
	h := w.Header()
	dated := !modtime.IsZero() && !modtime.Equal(time.Unix(0, 0))
	modtime = modtime.Truncate(time.Second)
	if dated {
		h.Set("Last-Modified", modtime.UTC().Format(TimeFormat))
	}
	ranged, done := checkConditions(w, r, modtime, dated)
	if done {
		return
	}
	size, err := content.Seek(0, io.SeekEnd)
	if err == nil {
		_, err = content.Seek(0, io.SeekStart)
	}
	if err != nil {
		Error(w, "seeker can't seek", StatusInternalServerError)
		return
	}
	if _, typed := h["Content-Type"]; !typed {
		ext := ""
		if i := strings.LastIndexByte(name, '.'); i > strings.LastIndexByte(name, '/') {
			ext = name[i:]
		}
		ctype := mime.TypeByExtension(ext)
		if ctype == "" {
			head, _ := io.ReadAll(io.LimitReader(content, 512))
			content.Seek(0, io.SeekStart)
			ctype = DetectContentType(head)
		}
		h.Set("Content-Type", ctype)
	}
	parts, err := parseRange(ranged, size)
	if err != nil {
		if err == errNoOverlap {
			h.Set("Content-Range", fmt.Sprintf("bytes */%d", size))
		}
		Error(w, err.Error(), StatusRequestedRangeNotSatisfiable)
		return
	}
	code := StatusOK
	var body io.Reader = content
	switch {
	case len(parts) == 1:
		p := parts[0]
		h.Set("Content-Range", p.header(size))
		content.Seek(p.start, io.SeekStart)
		body, size, code = io.LimitReader(content, p.length), p.length, StatusPartialContent
	case len(parts) > 1:
		var buf bytes.Buffer
		mw := multipart.NewWriter(&buf)
		ctype := h.Get("Content-Type")
		for _, p := range parts {
			part, _ := mw.CreatePart(textproto.MIMEHeader{"Content-Range": {p.header(size)}, "Content-Type": {ctype}})
			content.Seek(p.start, io.SeekStart)
			io.CopyN(part, content, p.length)
		}
		mw.Close()
		h.Set("Content-Type", "multipart/byteranges; boundary="+mw.Boundary())
		body, size, code = &buf, int64(buf.Len()), StatusPartialContent
	}
	h.Set("Accept-Ranges", "bytes")
	if h.Get("Content-Encoding") == "" {
		h.Set("Content-Length", strconv.FormatInt(size, 10))
	}
	w.WriteHeader(code)
	if r.Method != "HEAD" {
		io.Copy(w, body)
	}
}

// checkConditions looks at the If- headers. It returns the Range header, if that is to be followed, and whether the
// answer has been given.
func checkConditions(w ResponseWriter, r *Request, modtime time.Time, dated bool) (ranged string, done bool) {
	etag := w.Header().Get("Etag")
	since := func(header string) (t time.Time, ok bool) {
		t, err := ParseTime(r.Header.Get(header))
		return t, err == nil && dated
	}
	get := r.Method == "GET" || r.Method == "HEAD"
	failed := false
	if match := r.Header.Get("If-Match"); match != "" {
		failed = !etagIn(match, etag, false)
	} else if t, ok := since("If-Unmodified-Since"); ok {
		failed = modtime.After(t)
	}
	if failed {
		w.WriteHeader(StatusPreconditionFailed)
		return "", true
	}
	same := false
	if match := r.Header.Get("If-None-Match"); match != "" {
		if same = etagIn(match, etag, true); same && !get {
			w.WriteHeader(StatusPreconditionFailed)
			return "", true
		}
	} else if t, ok := since("If-Modified-Since"); ok && get {
		same = !modtime.After(t)
	}
	if same {
		h := w.Header()
		h.Del("Content-Type")
		h.Del("Content-Length")
		h.Del("Content-Encoding")
		if h.Get("Etag") != "" {
			h.Del("Last-Modified")
		}
		w.WriteHeader(StatusNotModified)
		return "", true
	}
	ranged = r.Header.Get("Range")
	if tag := r.Header.Get("If-Range"); ranged != "" && get && tag != "" {
		first, _ := scanTag(tag)
		t, err := ParseTime(tag)
		if !strongMatch(first, etag) && !(first == "" && dated && err == nil && t.Equal(modtime)) {
			ranged = ""
		}
	}
	return ranged, false
}

// scanTag reads the entity tag that s begins with, "" if there is none, and returns what follows it.
func scanTag(s string) (tag, rest string) {
	start := 0
	if strings.HasPrefix(s, "W/") {
		start = 2
	}
	if len(s) <= start || s[start] != '"' {
		return "", ""
	}
	for i := start + 1; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			return s[:i+1], s[i+1:]
		case c <= ' ' || c == 0x7f:
			return "", ""
		}
	}
	return "", ""
}

// etagIn tells whether a header with a list of tags, or *, has the tag. Weak tags count only if weak is true.
func etagIn(list, etag string, weak bool) bool {
	for {
		list = textproto.TrimString(list)
		if list == "" {
			return false
		}
		if list[0] == ',' {
			list = list[1:]
			continue
		}
		if list[0] == '*' {
			return true
		}
		tag, rest := scanTag(list)
		if tag == "" {
			return false
		}
		if strongMatch(tag, etag) || weak && strings.TrimPrefix(tag, "W/") == strings.TrimPrefix(etag, "W/") {
			return true
		}
		list = rest
	}
}

func strongMatch(a, b string) bool { return a == b && a != "" && a[0] == '"' }

type byteRange struct {
	start, length int64
}

func (b byteRange) header(size int64) string {
	return fmt.Sprintf("bytes %d-%d/%d", b.start, b.start+b.length-1, size)
}

var errNoOverlap = errors.New("invalid range: failed to overlap")

// parseRange reads a Range header. More bytes than there are: none, the whole is served.
func parseRange(s string, size int64) ([]byteRange, error) {
	if s == "" {
		return nil, nil
	}
	invalid := errors.New("invalid range")
	if !strings.HasPrefix(s, "bytes=") {
		return nil, invalid
	}
	var ranges []byteRange
	missed := false
	sum := int64(0)
	for _, spec := range strings.Split(s[len("bytes="):], ",") {
		spec = textproto.TrimString(spec)
		if spec == "" {
			continue
		}
		first, last, ok := strings.Cut(spec, "-")
		first, last = textproto.TrimString(first), textproto.TrimString(last)
		a, err1 := strconv.ParseInt(first, 10, 64)
		b, err2 := strconv.ParseInt(last, 10, 64)
		var br byteRange
		switch {
		case !ok:
			return nil, invalid
		case first == "":
			if last == "" || last[0] == '-' || err2 != nil || b < 0 {
				return nil, invalid
			}
			if b > size {
				b = size
			}
			br = byteRange{size - b, b}
		case err1 != nil || a < 0:
			return nil, invalid
		case a >= size:
			missed = true
			continue
		case last == "":
			br = byteRange{a, size - a}
		case err2 != nil || a > b:
			return nil, invalid
		default:
			if b >= size {
				b = size - 1
			}
			br = byteRange{a, b - a + 1}
		}
		ranges = append(ranges, br)
		sum += br.length
	}
	if missed && len(ranges) == 0 {
		return nil, errNoOverlap
	}
	if sum > size {
		return nil, nil
	}
	return ranges, nil
}
