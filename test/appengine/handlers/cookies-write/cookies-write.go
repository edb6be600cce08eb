package lesson

import (
	"fmt"
	"net/http"
	"time"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	exp := time.Date(2030, 1, 2, 3, 4, 5, 0, time.UTC)
	for _, c := range []*http.Cookie{
		{Name: "a", Value: "plain"},
		{Name: "b", Value: "with space, comma"},
		{Name: "c", Value: `quote"semi;back\slash`},
		{Name: "d", Value: "é"},
		{Name: "bad name", Value: "x"},
		{Name: "", Value: "x"},
		{Name: "e", Value: "all", Path: "/p;ath", Domain: ".example.com", Expires: exp, MaxAge: 60, HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode},
		{Name: "f", Value: "gone", MaxAge: -1},
		{Name: "g", Value: "x", Domain: "bad_domain!"},
		{Name: "h", Value: "x", SameSite: http.SameSiteStrictMode},
		{Name: "i", Value: "x", SameSite: http.SameSiteNoneMode, Domain: "127.0.0.1"},
		{Name: "j", Value: "", Expires: time.Unix(0, 0)},
	} {
		http.SetCookie(w, c)
		fmt.Fprintln(w, c.Name, c.Valid(), c)
	}
}
