package poll

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"sort"
	"strings"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

type ballot struct {
	Choice string `json:"c"`
	At     int64  `json:"t,omitempty"`
}

func init() {
	http.HandleFunc("/vote", vote)
	http.HandleFunc("/", results)
	http.HandleFunc("/cookies", cookies)
}

func vote(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "POST only", http.StatusMethodNotAllowed)
		return
	}
	if err := r.ParseForm(); err != nil {
		http.Error(w, err.Error(), 400)
		return
	}
	if _, err := r.Cookie("voted"); err == nil {
		http.Error(w, "once is enough", 403)
		return
	}
	for _, c := range r.PostForm["choice"] {
		if _, err := memcache.Increment(appengine.NewContext(r), "vote:"+c, 1, 0); err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
	}
	b, _ := json.Marshal(ballot{r.PostFormValue("choice"), 0})
	http.SetCookie(w, &http.Cookie{Name: "voted", Value: base64.StdEncoding.EncodeToString(b), Path: "/", MaxAge: int(time.Hour / time.Second)})
	http.SetCookie(w, &http.Cookie{Name: "plain", Value: url.QueryEscape(string(b))})
	http.SetCookie(w, &http.Cookie{Name: "raw", Value: string(b)})
	http.Redirect(w, r, "/?done="+url.QueryEscape(r.FormValue("choice")), 303)
}

func results(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	keys := []string{"vote:a", "vote:b b", "vote:ü"}
	items, err := memcache.GetMulti(ctx, keys)
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	var names []string
	for k := range items {
		names = append(names, k)
	}
	sort.Strings(names)
	for _, k := range names {
		fmt.Fprintf(w, "%s %s\n", strings.TrimPrefix(k, "vote:"), items[k].Value)
	}
	fmt.Fprintf(w, "%q\n", r.FormValue("done"))
	if c, err := r.Cookie("voted"); err == nil {
		b, err := base64.StdEncoding.DecodeString(c.Value)
		var v ballot
		fmt.Fprintln(w, string(b), err, json.Unmarshal(b, &v), v)
	}
}

func cookies(w http.ResponseWriter, r *http.Request) {
	for _, c := range r.Cookies() {
		fmt.Fprintf(w, "%s=%q %v\n", c.Name, c.Value, c)
	}
	fmt.Fprintf(w, "%q\n", r.Header["Cookie"])
	http.SetCookie(w, &http.Cookie{Name: "voted", MaxAge: -1, Path: "/"})
}
