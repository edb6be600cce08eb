package login

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/nu7hatch/gouuid"
	"golang.org/x/crypto/bcrypt"
	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
	"google.golang.org/appengine/log"
	"google.golang.org/appengine/memcache"
)

type account struct {
	Email string
	Hash  []byte
	Roles []string
}

func init() {
	http.HandleFunc("/signup", signup)
	http.HandleFunc("/login", login)
	http.HandleFunc("/me", me)
	http.HandleFunc("/logout", logout)
}

func signup(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	email := r.FormValue("email")
	key := datastore.NewKey(ctx, "Account", email, 0, nil)
	var a account
	switch err := datastore.Get(ctx, key, &a); {
	case err == nil:
		http.Error(w, "taken", http.StatusForbidden)
		return
	case err != datastore.ErrNoSuchEntity:
		http.Error(w, err.Error(), 500)
		return
	}
	hash, err := bcrypt.GenerateFromPassword([]byte(r.FormValue("password")), bcrypt.MinCost)
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	cost, _ := bcrypt.Cost(hash)
	log.Debugf(ctx, "%s cost %d length %d", email, cost, len(hash))
	_, err = datastore.Put(ctx, key, &account{email, hash, r.Form["role"]})
	fmt.Fprintln(w, err)
}

func login(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	var a account
	err := datastore.Get(ctx, datastore.NewKey(ctx, "Account", r.FormValue("email"), 0, nil), &a)
	if err == nil {
		err = bcrypt.CompareHashAndPassword(a.Hash, []byte(r.FormValue("password")))
	}
	if err != nil {
		log.Warningf(ctx, "login of %q: %v", r.FormValue("email"), err)
		http.Error(w, "wrong e-mail or password", http.StatusUnauthorized)
		return
	}
	id, _ := uuid.NewV4()
	b, _ := json.Marshal(a)
	memcache.Set(ctx, &memcache.Item{Key: id.String(), Value: b, Expiration: 30 * time.Minute})
	http.SetCookie(w, &http.Cookie{Name: "sid", Value: id.String(), Path: "/", Secure: false, HttpOnly: true, SameSite: http.SameSiteStrictMode})
	http.Redirect(w, r, "/me", 302)
}

func session(r *http.Request) (*account, string) {
	c, err := r.Cookie("sid")
	if err != nil {
		return nil, err.Error()
	}
	item, err := memcache.Get(appengine.NewContext(r), c.Value)
	if err != nil {
		return nil, err.Error()
	}
	a := new(account)
	if err := json.Unmarshal(item.Value, a); err != nil {
		return nil, err.Error()
	}
	return a, ""
}

func me(w http.ResponseWriter, r *http.Request) {
	a, why := session(r)
	if a == nil {
		http.Error(w, why, 401)
		return
	}
	fmt.Fprintf(w, "%s %d %v", a.Email, len(a.Hash), a.Roles)
}

func logout(w http.ResponseWriter, r *http.Request) {
	if c, err := r.Cookie("sid"); err == nil {
		fmt.Fprintln(w, memcache.Delete(appengine.NewContext(r), c.Value))
		c.MaxAge = -1
		c.Path = "/"
		http.SetCookie(w, c)
	}
}
