package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	htpl "html/template"
	"log"
	"math/rand"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	ttpl "text/template"
	"time"

	"github.com/nu7hatch/gouuid"
	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
	"google.golang.org/appengine/memcache"
	"google.golang.org/appengine/user"
)

func try(w http.ResponseWriter, name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Fprintln(w, name, "panic:", r)
		}
	}()
	f()
	fmt.Fprintln(w, name, "fine")
}

func init() {
	tpl, err := htpl.ParseGlob("nope/*.html")
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		fmt.Fprintln(w, err, tpl == nil)
		var tt *ttpl.Template
		var u *url.URL
		var re *regexp.Regexp
		var b *bytes.Buffer
		var sb *strings.Builder
		var t *time.Time
		var c *http.Cookie
		var dec *json.Decoder
		var rd *bufio.Reader
		var sc *bufio.Scanner
		var rn *rand.Rand
		var req *http.Request
		var id *uuid.UUID
		var it *memcache.Item
		var k *datastore.Key
		var us *user.User
		var lg *log.Logger
		var e error
		var mux *http.ServeMux
		var tm *time.Timer
		var h http.Handler
		var vals url.Values
		var hd http.Header
		var rs *strings.Reader
		try(w, "tpl.Execute", func() { tpl.Execute(w, nil) })
		try(w, "tpl.ExecuteTemplate", func() { tpl.ExecuteTemplate(w, "x", nil) })
		try(w, "tt.Execute", func() { fmt.Fprintln(w, tt.Execute(w, nil)) })
		try(w, "tt.ExecuteTemplate", func() { fmt.Fprintln(w, tt.ExecuteTemplate(w, "x", nil)) })
		try(w, "tt.Name", func() { tt.Name() })
		try(w, "tpl.Lookup", func() { tpl.Lookup("x") })
		try(w, "u.String", func() { u.String() })
		try(w, "u.Query", func() { u.Query() })
		try(w, "print u", func() { fmt.Fprintln(w, u) })
		try(w, "re", func() { re.MatchString("x") })
		try(w, "print re", func() { fmt.Fprintln(w, re) })
		try(w, "b.Len", func() { b.Len() })
		try(w, "b.String", func() { fmt.Fprintln(w, b.String(), b) })
		try(w, "b.Write", func() { b.WriteString("x") })
		try(w, "sb", func() { sb.WriteString("x") })
		try(w, "sb.String", func() { _ = sb.String() })
		try(w, "t", func() { fmt.Fprintln(w, t) })
		try(w, "t.Unix", func() { t.Unix() })
		try(w, "c", func() { fmt.Fprintln(w, c.String(), c) })
		try(w, "SetCookie", func() { http.SetCookie(w, c) })
		try(w, "dec", func() { dec.Decode(nil) })
		try(w, "rd", func() { rd.ReadByte() })
		try(w, "rd2", func() { rd.ReadString('x') })
		try(w, "sc", func() { sc.Scan() })
		try(w, "rn", func() { rn.Intn(3) })
		try(w, "req", func() { req.FormValue("x") })
		try(w, "req2", func() { req.Cookie("x") })
		try(w, "id", func() { fmt.Fprintln(w, id) })
		try(w, "id2", func() { fmt.Fprintln(w, id.String()) })
		try(w, "it", func() { fmt.Fprintln(w, it, string(it.Value)) })
		try(w, "k", func() { fmt.Fprintln(w, k) })
		try(w, "k2", func() { fmt.Fprintln(w, k.StringID()) })
		try(w, "us", func() { fmt.Fprintln(w, us) })
		try(w, "us2", func() { fmt.Fprintln(w, us.String()) })
		try(w, "lg", func() { lg.Println("x") })
		try(w, "e", func() { fmt.Fprintln(w, e.Error()) })
		try(w, "mux", func() { mux.ServeHTTP(w, r) })
		try(w, "tm", func() { tm.Stop() })
		try(w, "h", func() { h.ServeHTTP(w, r) })
		try(w, "vals", func() { fmt.Fprintln(w, vals.Get("x"), vals.Encode(), vals) })
		try(w, "vals2", func() { vals.Set("x", "y") })
		try(w, "hd", func() { fmt.Fprintln(w, hd.Get("x")) })
		try(w, "hd2", func() { hd.Set("x", "y") })
		try(w, "rs", func() { rs.Len() })
		try(w, "mc.Set", func() { fmt.Fprintln(w, memcache.Set(ctx, it)) })
		try(w, "ds.Get", func() { fmt.Fprintln(w, datastore.Get(ctx, k, &struct{ A int }{})) })
		try(w, "nilctx", func() { memcache.Get(nil, "x") })
		try(w, "json nil", func() { fmt.Fprintln(w, json.Unmarshal(nil, nil)) })
		try(w, "enc nil", func() { fmt.Fprintln(w, json.NewEncoder(nil).Encode(1)) })
		try(w, "fprint nil", func() { fmt.Fprintln(nil, 1) })
		try(w, "NewReq nil", func() { appengine.NewContext(nil) })
	})
}
