package many

import (
	"fmt"
	"net/http"
	"strings"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
	"google.golang.org/appengine/memcache"
	"google.golang.org/appengine/user"
)

type profile struct {
	Nick   string
	Visits int
}

func init() {
	http.HandleFunc("/", need(home))
	http.HandleFunc("/admin", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		if !user.IsAdmin(ctx) {
			http.Error(w, "admins only", http.StatusForbidden)
			return
		}
		n, err := datastore.NewQuery("Profile").Count(ctx)
		fmt.Fprintln(w, n, err, memcache.Flush(ctx))
	})
}

func need(h func(http.ResponseWriter, *http.Request, *user.User)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		u := user.Current(ctx)
		if u == nil {
			to, err := user.LoginURL(ctx, r.URL.String())
			if err != nil {
				http.Error(w, err.Error(), 500)
				return
			}
			http.Redirect(w, r, to, http.StatusTemporaryRedirect)
			return
		}
		h(w, r, u)
	}
}

func home(w http.ResponseWriter, r *http.Request, u *user.User) {
	ctx := appengine.NewContext(r)
	key := datastore.NewKey(ctx, "Profile", u.ID, 0, nil)
	var p profile
	_, err := memcache.JSON.Get(ctx, "profile:"+u.ID, &p)
	from := "memcache"
	if err != nil {
		from = "datastore"
		if err = datastore.Get(ctx, key, &p); err == datastore.ErrNoSuchEntity {
			from = "new"
			p.Nick = strings.SplitN(u.Email, "@", 2)[0]
		}
	}
	p.Visits++
	if n := r.FormValue("nick"); n != "" {
		p.Nick = n
	}
	_, err = datastore.Put(ctx, key, &p)
	err2 := memcache.JSON.Set(ctx, &memcache.Item{Key: "profile:" + u.ID, Object: &p})
	out, err3 := user.LogoutURL(ctx, "/bye?x=1")
	fmt.Fprintln(w, from, p, err, err2, u, u.Admin, u.AuthDomain, u.Email, out, err3)
}
