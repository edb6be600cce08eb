package sgob

import (
	"bytes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/gob"
	"encoding/hex"
	"fmt"
	"net/http"
	"strings"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

type state struct {
	Name   string
	Visits []time.Time
	Prefs  map[string]interface{}
	Last   *state
}

var secret = []byte("k")

func init() {
	gob.Register([]string{})
	gob.Register(map[string]int{})
	http.HandleFunc("/", handle)
	http.HandleFunc("/sign", sign)
}

func sign(w http.ResponseWriter, r *http.Request) {
	m := hmac.New(sha256.New, secret)
	m.Write([]byte(r.FormValue("v")))
	sig := hex.EncodeToString(m.Sum(nil))
	http.SetCookie(w, &http.Cookie{Name: "signed", Value: base64.URLEncoding.EncodeToString([]byte(r.FormValue("v"))) + "." + sig})
	b := make([]byte, 16)
	n, err := rand.Read(b)
	fmt.Fprintln(w, sig, n, err)
}

func verify(r *http.Request) (string, error) {
	c, err := r.Cookie("signed")
	if err != nil {
		return "", err
	}
	parts := strings.SplitN(c.Value, ".", 2)
	if len(parts) != 2 {
		return "", fmt.Errorf("malformed %q", c.Value)
	}
	v, err := base64.URLEncoding.DecodeString(parts[0])
	if err != nil {
		return "", err
	}
	sum, err := hex.DecodeString(parts[1])
	if err != nil {
		return "", err
	}
	m := hmac.New(sha256.New, secret)
	m.Write(v)
	if !hmac.Equal(m.Sum(nil), sum) {
		return "", fmt.Errorf("forged")
	}
	return string(v), nil
}

func handle(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	who, err := verify(r)
	if err != nil {
		http.Error(w, err.Error(), 403)
		return
	}
	var s state
	if item, err := memcache.Get(ctx, who); err == nil {
		if err := gob.NewDecoder(bytes.NewReader(item.Value)).Decode(&s); err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
	}
	old := s
	old.Last = nil
	s.Name = who
	s.Last = &old
	s.Visits = append(s.Visits, time.Date(2016, 1, len(s.Visits)+1, 0, 0, 0, 0, time.UTC))
	s.Prefs = map[string]interface{}{"list": []string{"a", fmt.Sprint(len(s.Visits))}}
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(s); err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	memcache.Set(ctx, &memcache.Item{Key: who, Value: b.Bytes()})
	fmt.Fprintf(w, "%d %+v %v %d\n", len(s.Visits), s.Last.Visits, s.Prefs["list"], len(s.Last.Prefs))
}
