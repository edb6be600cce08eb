// Sessions in cookies, there and back. Cookies hold the time of their making: it is masked here.
package main

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/gorilla/securecookie"
	"github.com/gorilla/sessions"
)

// payload shows what is behind the date, and how long the signature is.
func payload(value string) string {
	b, err := base64.URLEncoding.DecodeString(value)
	if err != nil {
		return err.Error()
	}
	parts := strings.SplitN(string(b), "|", 3)
	inner, err := base64.URLEncoding.DecodeString(parts[1])
	return fmt.Sprintf("%d %x %v %d", len(parts[0]), inner, err, len(parts[2]))
}

func request(cookies ...*http.Cookie) *http.Request {
	r, _ := http.NewRequest("GET", "http://host/", nil)
	for _, c := range cookies {
		r.AddCookie(c)
	}
	return r
}

func cookiesOf(w *httptest.ResponseRecorder) []*http.Cookie {
	return (&http.Response{Header: w.Header()}).Cookies()
}

type user struct{ Name string }

func main() {
	key := []byte("0123456789abcdef0123456789abcdef")
	fmt.Println("---- securecookie")
	s := securecookie.New(key, nil)
	for _, v := range []interface{}{"text", 5, map[string]string{"a": "b"}, []string{"x", "y"}, user{"n"}} {
		text, err := s.Encode("name", v)
		fmt.Println(payload(text), err)
		var str string
		var n int
		fmt.Println(s.Decode("name", text, &str), str, s.Decode("name", text, &n), n, s.Decode("other", text, &str))
		fmt.Println(securecookie.New([]byte("another"), nil).Decode("name", text, &str))
	}
	for _, bad := range []string{"", "x", "!!!", "MTIz", "MTIzfGFiY3w=", "YXxifGM=", strings.Repeat("A", 5000)} {
		var str string
		err := s.Decode("name", bad, &str)
		fmt.Println(err)
		if e, ok := err.(securecookie.Error); ok {
			fmt.Println(e.IsUsage(), e.IsDecode(), e.IsInternal(), e.Cause(), err == securecookie.ErrMacInvalid)
		}
	}
	// Made by the real package in 2001, with and without encryption.
	for _, made := range []string{"MTAwMDAwMDAwMHxEdi1CQkFFQ180SUFBUXdCREFBQU5QLUNBQUVCYXkxaElIWmhiSFZsSUhSb1lYUWdhWE1nYkc5dVoyVnlJSFJvWVc0Z2RIZHZJR0pzYjJOcmN5QnZaaUJCUlZNPXwu2mSRdBgKXKqffdTe43o9FCYFsgoOiZ_oJQAfxaYggg=="} {
		var m map[string]string
		fmt.Println(securecookie.New(key, nil).Decode("name", made, &m), len(m))
		fmt.Println(securecookie.New(key, nil).MaxAge(0).Decode("name", made, &m), m)
		m = nil
		fmt.Println(securecookie.New(key, nil).MaxAge(0).MinAge(1).Decode("name", made, &m), m)
	}
	for i, made := range []string{"MTAwMDAwMDAwMHxBUUlEQkFVR0J3Z0pDZ3NNRGZfX180cUE0a0J4UHJuSmxPNnNKbS1XSlEzNGVVTW5oV3QwTU50LURQZ1BCcjVFVWcxVGtKQXVFZnBEd1ZTMDJ3UFdUUzl0TWEtS2FLeTdHeWhVNlNLX0pzZ2M3WFpkfB007pLp6orQtPXCl123Ll6aqcIV9AXCCgZNN-EEO-Cb", "MTAwMDAwMDAwMHxBUUlEQkFVR0J3Z0pDZ3NNRGZfX194YlRXUkJ6V1FDOFE1RGNzVldGSGlaNjY1VnBtM2lpYllhTHhxMjNIVkxCVmVuWUlXNjVnOTQzQ1pfeS0tTUdjVlNweTVNM25mT2xRbDYtcWVGbmxuRWx1S1FsfEnOxCVWWPwzRnMBk_oWMoVfHacMcSIztHG-EKFSMaFV", "MTAwMDAwMDAwMHxBUUlEQkFVR0J3Z0pDZ3NNRGZfX18yMjU0VEg5aVEybG5nTS1VdTJYa3pGODBtZkVUTHp3S3dDR0Z6TzNDdG5pZWt2TU5FTTlPaDFBWE02STYzZC1sVTNUMHdVZ1FLREtLaGo3Y0RiT1FLLWNhNXJWfHLnfuSGkYCQnhboiyCYEQMBM3qVZa4vIHcTq1i3uADN"} {
		var m map[string]string
		fmt.Println(securecookie.New(key, key[:16+8*i]).MaxAge(0).Decode("name", made, &m), m)
	}
	for _, n := range []int{16, 24, 32} {
		c := securecookie.New(key, key[:n])
		text, err := c.Encode("x", "secret value of some length")
		var str string
		fmt.Println(len(text), err, c.Decode("x", text, &str), str)
		err = securecookie.New(key, []byte("fedcba9876543210")).Decode("x", text, &str)
		fmt.Println(err != nil)
	}
	for _, c := range []*securecookie.SecureCookie{securecookie.New(nil, nil), securecookie.New(key, []byte("short")), {}, securecookie.New(key, nil).MaxLength(10)} {
		_, err := c.Encode("n", "value")
		fmt.Println(err, c.Decode("n", "v", nil))
	}
	for _, sz := range []securecookie.Serializer{securecookie.JSONEncoder{}, securecookie.NopEncoder{}, securecookie.GobEncoder{}} {
		c := securecookie.New(key, nil).SetSerializer(sz)
		for _, v := range []interface{}{"v", []byte("bytes"), make(chan int)} {
			text, err := c.Encode("n", v)
			fmt.Printf("%T %T %v %s\n", sz, v, err, payload(text+strings.Repeat("=", 0)+map[bool]string{true: "YXx8Yg=="}[text == ""]))
			var b []byte
			var str string
			fmt.Println(c.Decode("n", text, &b), string(b), c.Decode("n", text, &str), str)
		}
	}
	codecs := securecookie.CodecsFromPairs([]byte("new"), nil, []byte("old"), nil, []byte("odd"))
	old, _ := securecookie.New([]byte("old"), nil).Encode("n", "by old")
	var str string
	fmt.Println(len(codecs), securecookie.DecodeMulti("n", old, &str, codecs...), str)
	fmt.Println(securecookie.DecodeMulti("n", "junk", &str, codecs...))
	fmt.Println(securecookie.DecodeMulti("n", "junk", &str, codecs[:1]...), securecookie.DecodeMulti("n", "junk", &str, codecs[:2]...))
	fmt.Println(securecookie.DecodeMulti("n", "junk", &str))
	_, err := securecookie.EncodeMulti("n", 1)
	fmt.Println(err)
	_, err = securecookie.EncodeMulti("n", make(chan int), codecs...)
	fmt.Println(err)
	if m, ok := err.(securecookie.MultiError); ok {
		fmt.Println(len(m), m.IsUsage(), m.IsDecode(), m.IsInternal(), m.Cause())
	}
	fmt.Println(len(securecookie.GenerateRandomKey(32)), securecookie.MultiError{})

	fmt.Println("---- sessions")
	store := sessions.NewCookieStore(key)
	r := request()
	session, err := store.Get(r, "sess")
	fmt.Println(session.IsNew, session.Name(), err, session.Values, *session.Options, session.Store() == store)
	again, _ := store.Get(r, "sess")
	fmt.Println(again == session)
	session.Values["user"] = "gopher"
	w := httptest.NewRecorder()
	fmt.Println(session.Save(r, w))
	c := cookiesOf(w)[0]
	fmt.Println(c.Name, c.Path, c.MaxAge, c.HttpOnly, c.Secure, payload(c.Value))
	r = request(c)
	session, err = store.Get(r, "sess")
	fmt.Println(session.IsNew, err, session.Values)
	session.AddFlash("one")
	session.AddFlash(2)
	session.AddFlash("keyed", "k")
	w = httptest.NewRecorder()
	fmt.Println(sessions.Save(r, w))
	session, err = store.Get(request(cookiesOf(w)...), "sess")
	fmt.Println(session.Flashes(), session.Flashes(), session.Flashes("k"), session.Flashes("none"), session.Values)
	session.Options = &sessions.Options{Path: "/p", Domain: "example.com", MaxAge: -1, Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode}
	w = httptest.NewRecorder()
	fmt.Println(session.Save(r, w))
	head := w.Header().Get("Set-Cookie")
	fmt.Println(head[strings.Index(head, ";"):])
	session.Options.MaxAge = 0
	session.Options.SameSite = http.SameSiteStrictMode
	w = httptest.NewRecorder()
	fmt.Println(session.Save(r, w))
	head = w.Header().Get("Set-Cookie")
	fmt.Println(head[strings.Index(head, ";"):])
	session, err = store.Get(request(&http.Cookie{Name: "sess", Value: c.Value[:len(c.Value)-4] + "AAA="}), "sess")
	fmt.Println(session.IsNew, err, session.Values)
	session, err = store.Get(request(&http.Cookie{Name: "sess", Value: "garbage"}), "sess")
	fmt.Println(session.IsNew, err, session.Values)
	for _, name := range []string{"", "a b", "a=b", "é", "ok.name"} {
		session, err := store.Get(request(), name)
		fmt.Println(session != nil, err)
	}
	session, _ = store.Get(request(), "sess")
	session.Values["u"] = user{"x"}
	w = httptest.NewRecorder()
	fmt.Println(session.Save(request(), w))
	session.Values = map[interface{}]interface{}{"big": strings.Repeat("x", 4000)}
	fmt.Println(session.Save(request(), w))
	session.Values = map[interface{}]interface{}{1: true}
	store.MaxAge(5)
	fmt.Println(store.Options.MaxAge, session.Save(request(), w))
	rotated := sessions.NewCookieStore([]byte("newkey"), nil, key, nil)
	session, err = rotated.Get(request(c), "sess")
	fmt.Println(session.IsNew, err, session.Values)
	encrypted := sessions.NewCookieStore(key, key[:16])
	session, _ = encrypted.Get(request(), "sess")
	session.Values["a"] = 1
	w = httptest.NewRecorder()
	fmt.Println(session.Save(request(), w))
	session, err = encrypted.Get(request(cookiesOf(w)...), "sess")
	fmt.Println(session.IsNew, err, session.Values)
	x := sessions.NewCookie("n", "v", &sessions.Options{MaxAge: 60})
	fmt.Println(x.Name, x.Value, x.MaxAge, x.Expires.IsZero())
	x = sessions.NewCookie("n", "v", &sessions.Options{MaxAge: -1})
	fmt.Println(x.Expires.UTC(), x.MaxAge)
	fmt.Println(sessions.MultiError{}, sessions.MultiError{fmt.Errorf("a"), nil, fmt.Errorf("b")})
	registry := sessions.GetRegistry(r)
	fmt.Println(registry == sessions.GetRegistry(r))
}
