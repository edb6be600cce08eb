package playground

import (
	"encoding/json"
	"net/http"
	"time"

	"github.com/nu7hatch/gouuid"
	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

// Session is what memcache keeps of a visitor, as JSON.
type Session struct {
	User     string
	LoggedIn bool
	Photos   []string // names of files

	id string // its key, which the cookie has, too
}

func putSession(req *http.Request, m Session) error {
	bs, err := json.Marshal(m)
	if err != nil {
		return err
	}
	ctx := appengine.NewContext(req)
	return memcache.Set(ctx, &memcache.Item{
		Key:        m.id,
		Value:      bs,
		Expiration: 24 * time.Hour,
	})
}

func handleLogin(res http.ResponseWriter, req *http.Request) {
	user := req.FormValue("user")
	if user == "" || req.FormValue("password") != "secret" {
		page := map[string]string{
			"User": user,
			"Note": "Not so. The password is secret.",
		}
		tpl.ExecuteTemplate(res, "login.html", page)
		return
	}
	id, _ := uuid.NewV4() // a new one for each login
	m := Session{User: user, LoggedIn: true, id: id.String()}
	if err := putSession(req, m); err != nil {
		http.Error(res, err.Error(), 500)
		return
	}
	http.SetCookie(res, &http.Cookie{
		Name:  "sessionid",
		Value: m.id,
		Path:  "/",
	})
	http.Redirect(res, req, "/", http.StatusSeeOther)
}

func handleLogout(res http.ResponseWriter, req *http.Request) {
	cookie, err := req.Cookie("sessionid")
	if err == nil {
		ctx := appengine.NewContext(req)
		memcache.Delete(ctx, cookie.Value)
		cookie.Path = "/"
		cookie.MaxAge = -1
		http.SetCookie(res, cookie)
	}
	http.Redirect(res, req, "/", http.StatusSeeOther)
}
