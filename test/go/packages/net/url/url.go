package main

import (
	"fmt"
	"net/url"
)

func show(u *url.URL, err error) {
	if err != nil {
		fmt.Printf("  !! %v %T\n", err, err)
		if e, ok := err.(*url.Error); ok {
			fmt.Printf("  %q %q %T %v\n", e.Op, e.URL, e.Err, e.Timeout())
		}
		return
	}
	fmt.Printf("  scheme=%q opaque=%q user=%v host=%q path=%q raw=%q query=%q force=%v frag=%q rawfrag=%q omit=%v\n", u.Scheme, u.Opaque, u.User, u.Host, u.Path, u.RawPath, u.RawQuery, u.ForceQuery, u.Fragment, u.RawFragment, u.OmitHost)
	fmt.Printf("  %s | %s | %q %q | %s | %v %s\n", u, u.RequestURI(), u.Hostname(), u.Port(), u.EscapedPath(), u.IsAbs(), u.Redacted())
}

func main() {
	for _, s := range []string{
		"", "/", "*", "/a/b", "a/b", "./a", "../b?c#d", "http://example.com", "http://example.com/", "http://example.com:8080/p?q=1#f", "HTTP://Example.COM/",
		"https://user:pa%20ss@host/p", "http://user@host", "http://user:@host", "http://us:er:x@host", "http://u s@host/", "http://us%20er@h",
		"mailto:joe@example.com", "mailto:?x", "javascript:alert(1)", "data:text/plain,hi", "file:///etc/passwd", "file:/etc", "//host/path", "///path", "////x", "http:///x",
		"/a%20b", "/a%2Fb", "/a+b", "/é", "/%C3%A9", "/a b", "/[x]", "/a;b,c", "/a:b", "a:b", "1a:b", "a:b/c:d", "a/b:c", ":x", "x+y-z.1:op", "é:x", "-:x",
		"/%", "/%z", "/%zz", "/%4", "http://h/%41", "http://%41/", "http://h%20st/", "http://%C3%A9.com/", "http://h[ost/", "http://[::1]/", "http://[::1]:80/", "http://[::1", "http://[::1]x/", "http://[fe80::1%25en0]/", "http://[fe80::1%en0]/", "http://[fe80::1%25%20x]:8/", "http://h:80x/", "http://h:/", "http://h:99999/", "http://<h>/", "http://a b/", "http://a\tb/", "/\x7f", "/a\nb",
		"?", "?q", "/?", "/??", "/?a?b", "#", "#f", "/#f%20g", "/#é", "/#%zz", "/p?q=a b", "/p?q=a%2", "/#a#b", "/#!x(y)*", "http://h?q", "http://h#f", "http://h/a//b/../c", "x://", "x:///", "x:/", "x:", "x:?q", "http://h/\"<>", "http://a@b@c/",
	} {
		fmt.Printf("%q\n", s)
		u, err := url.Parse(s)
		show(u, err)
		u, err = url.ParseRequestURI(s)
		if err != nil {
			fmt.Println("  request:", err)
		} else {
			fmt.Printf("  request: %q %q\n", u.Path, u.String())
		}
	}
	all := ""
	for i := 0; i < 256; i++ {
		all += string([]byte{byte(i)})
	}
	fmt.Println(url.QueryEscape(all))
	fmt.Println(url.PathEscape(all))
	fmt.Println((&url.URL{Path: all, Fragment: all, Host: all, User: url.UserPassword(all, all), Scheme: "x"}).String())
	for _, s := range []string{"a+b%20c", "%", "%4", "%4g", "%C3%A9", "a%2Fb", "+", "%%", "%zzz", "x%", "é"} {
		a, err := url.QueryUnescape(s)
		b, err2 := url.PathUnescape(s)
		fmt.Printf("%q %q %v %q %v\n", s, a, err, b, err2)
	}
	for _, s := range []string{"", "a=1", "a=1&b=2&a=3", "a", "a=", "=b", "&&a=1&", "a=b=c", "a;b", "a=1;b=2&c=3", "%zz=1&ok=2", "a=%&b=1", "a+b=c+d", "é=ü", "a%3Db=c%26d"} {
		v, err := url.ParseQuery(s)
		fmt.Printf("%q %v %v %q\n", s, v, err, v.Encode())
	}
	v := url.Values{}
	v.Add("z", "1")
	v.Add("a", "x y")
	v.Add("a", "&=é")
	v.Set("m", "")
	fmt.Println(v.Encode(), v.Get("a"), v.Get("none") == "", v.Has("m"), v.Has("q"), len(v["a"]))
	v.Del("a")
	fmt.Println(v, url.Values(nil).Get("x") == "", url.Values(nil).Encode() == "")
	base, _ := url.Parse("http://a/b/c/d;p?q#frag")
	for _, ref := range []string{"g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..", "../../", "../../g", "../../../g", "../../../../g", "/./g", "/../g", "g.", ".g", "g..", "..g", "./../g", "./g/.", "g/./h", "g/../h", "http:g", "g?y/./x", "g#s/../x", "%2e%2e/x", "//h:80/../x", "mailto:x", "?", "a%2Fb/../c", ":bad"} {
		u, err := base.Parse(ref)
		fmt.Printf("%q -> %v %v\n", ref, u, err)
	}
	rel, _ := url.Parse("b/c")
	r2, _ := url.Parse("../x/y/")
	fmt.Println(rel.ResolveReference(r2), base.JoinPath("x", "../y/", "z"), rel.JoinPath("..", "..", "q"))
	fmt.Println(url.JoinPath("http://h/a/", "../b", "c//d/"))
	fmt.Println(url.JoinPath(":x", "a"))
	u := &url.URL{Scheme: "https", Host: "h:1", Path: "no-slash", RawQuery: "q", Fragment: "f r"}
	fmt.Println(u, *u)
	fmt.Println((&url.URL{Path: "a:b"}).String(), (&url.URL{Path: "//x"}).String(), (&url.URL{Path: "/a b", RawPath: "/a%20b"}).String(), (&url.URL{Path: "/a/b", RawPath: "/a%2Fb"}).String(), (&url.URL{Path: "/x", RawPath: "/y"}).String())
	p, ok := url.UserPassword("u", "p@:").Password()
	fmt.Println(url.User("a b"), url.UserPassword("u", "p@:"), p, ok, url.User("x").Username(), (*url.Userinfo)(nil).Username() == "")
	b, err := u.MarshalBinary()
	fmt.Printf("%s %v\n", b, err)
	var u3 url.URL
	fmt.Println(u3.UnmarshalBinary([]byte("http://x/y")), u3.Host, u3.UnmarshalBinary([]byte("%")))
	fmt.Println(url.EscapeError("%x"), url.InvalidHostError("<"))
}
