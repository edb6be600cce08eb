package main

import (
	"bytes"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"html"
	"io"
	"path"
	"path/filepath"
	"strings"
)

func main() {
	for _, s := range []string{"", "a", "ab", "abc", "hello world", "\x00\xff\x10", strings.Repeat("long ", 30)} {
		b := []byte(s)
		fmt.Println(hex.EncodeToString(b), md5.Sum(b), fmt.Sprintf("%x %x %x", sha1.Sum(b), sha256.Sum256(b), sha256.Sum224(b)))
		fmt.Print(hex.Dump(b))
		for _, e := range []*base64.Encoding{base64.StdEncoding, base64.URLEncoding, base64.RawStdEncoding, base64.RawURLEncoding} {
			x := e.EncodeToString(b)
			y, err := e.DecodeString(x)
			fmt.Println(x, bytes.Equal(y, b), err, e.EncodedLen(len(b)), e.DecodedLen(len(x)))
		}
	}
	h := sha256.New()
	io.WriteString(h, "abc")
	fmt.Printf("%x %d %d\n", h.Sum([]byte{1}), h.Size(), h.BlockSize())
	h.Reset()
	fmt.Printf("%x\n", h.Sum(nil))
	for _, s := range []string{"", "6", "61", "6x", "x6", "616", "61 62", "6162ZZ", "AbCd", "é", "61\n"} {
		b, err := hex.DecodeString(s)
		fmt.Printf("%q %x %v\n", s, b, err)
	}
	for _, s := range []string{"", "YQ==", "YQ=", "YQ", "Y", "YWI=", "YWI", "YWJj", "YW Jj", "YW\nJj", "YQ==\n", "Y===", "====", "YQ==YQ==", "YWJjZA", "YW-_", "YW+/", "!", "YWJ$", "YQ=x", "YR==", "é", "YWI=x", "Y\r\nQ=\n=", "YQ==x"} {
		for i, e := range []*base64.Encoding{base64.StdEncoding, base64.RawStdEncoding, base64.URLEncoding, base64.StdEncoding.Strict()} {
			b, err := e.DecodeString(s)
			fmt.Printf("%d %q %q %v\n", i, s, b, err)
		}
	}
	var out bytes.Buffer
	w := base64.NewEncoder(base64.StdEncoding, &out)
	w.Write([]byte("ab"))
	w.Write([]byte("cde"))
	w.Close()
	fmt.Println(out.String())
	d, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, &out))
	fmt.Println(string(d), err)
	for _, s := range []string{"", "<a href=\"x\">'&'</a>", "&lt;&gt;&amp;&quot;&#39;&#34;", "&#225;&#xE1;&aacute;", "&nosuch;", "&amp", "&ampx", "&copy2", "&#0;&#x80;&#x110000;", "&", "&;", "&#;", "&#x;", "a&b", "&hearts;&euro;&mdash;", "&notit;", "&lt", "&Alpha", "&AMP;"} {
		fmt.Printf("%q %q %q\n", s, html.EscapeString(s), html.UnescapeString(s))
	}
	paths := []string{"", ".", "..", "/", "//", "a", "a/", "/a", "a/b", "a//b", "a/./b", "a/../b", "../a", "/../a", "a/b/../..", "a/../..", "./a", "/a/b/c.txt", "x.tar.gz", ".hidden", "a/.", "a/..", "/a/../../b", "file.", "dir.d/file"}
	for _, p := range paths {
		d, f := path.Split(p)
		fmt.Printf("%q: %q %q %q %q %q %q %t %q\n", p, path.Clean(p), path.Base(p), path.Dir(p), path.Ext(p), d, f, path.IsAbs(p), filepath.Base(p))
		for _, q := range []string{"", "x", "../y", "/z"} {
			fmt.Printf("%q ", path.Join(p, q))
			if q == "" {
				q = p + "/k"
			}
			r, err := filepath.Rel(p, q)
			fmt.Printf("%q %v %q ", r, err, filepath.Join(p, q))
		}
		fmt.Println()
	}
	for _, c := range [][2]string{{"abc", "abc"}, {"*", "abc"}, {"*c", "abc"}, {"a*", "a"}, {"a*", "ab/c"}, {"a*/b", "abc/b"}, {"a*b*c*d*e*/f", "axbxcxdxe/f"}, {"ab[c]", "abc"}, {"ab[b-d]", "abc"}, {"ab[e-g]", "abc"}, {"ab[^c]", "abc"}, {"ab[^e-g]", "abc"}, {"a\\*b", "a*b"}, {"a?b", "aéb"}, {"a[^a]b", "aéb"}, {"a???b", "aéb"}, {"a?b", "a/b"}, {"a*b", "a/b"}, {"[\\]a]", "]"}, {"[-]", "-"}, {"[x-]", "x"}, {"[-x]", "x"}, {"\\", "a"}, {"[", "a"}, {"[^", "a"}, {"[^bc", "a"}, {"a[", "a"}, {"a[", "ab"}, {"a[", "x"}, {"a/b[", "x"}, {"*x", "xxx"}, {"", ""}, {"", "a"}, {"[a-", "a"}, {"[]a]", "]"}, {"**", "ab"}, {"*b*", "abc"}} {
		m, err := path.Match(c[0], c[1])
		fmt.Printf("%q %q %t %v\n", c[0], c[1], m, err)
	}
}
