package playground

import (
	"html/template"
	"net/http"

	"github.com/gorilla/sessions"
	"github.com/nu7hatch/gouuid"
	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
	"google.golang.org/appengine/user"
)

var tpl = template.Must(template.ParseGlob("templates/*.html"))

var store = sessions.NewCookieStore([]byte("the key"))

// page is what all three options show.
type page struct {
	Title   string
	Email   string // whose session it is
	Refused error  // why it was not believed
	Logout  string // the way out
}

func init() {
	http.HandleFunc("/", handleIndex)
	http.HandleFunc("/google", handleGoogle)
	http.HandleFunc("/gorilla", handleGorilla)
	http.HandleFunc("/memcache", handleMemcache)
	http.HandleFunc("/thief", handleThief)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	tpl.ExecuteTemplate(res, "index.html", nil)
}

// Option 1: Google signs in and keeps the session.
func handleGoogle(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	u := user.Current(ctx) // never nil: see app.yaml
	logout, _ := user.LogoutURL(ctx, "/")
	show(res, page{Title: "Google", Email: u.Email, Logout: logout})
}

// Option 2: the session lies in the cookie, signed.
func handleGorilla(res http.ResponseWriter, req *http.Request) {
	session, err := store.Get(req, "gorilla")
	if req.Method == "POST" {
		session.Values["email"] = req.FormValue("email")
		session.Save(req, res)
		http.Redirect(res, req, "/gorilla", http.StatusSeeOther)
		return
	}
	email, _ := session.Values["email"].(string)
	show(res, page{Title: "Gorilla", Email: email, Refused: err})
}

// Option 3: the cookie has an id, the session lies in memcache.
func handleMemcache(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	if req.Method == "POST" {
		id, _ := uuid.NewV4()
		memcache.Set(ctx, &memcache.Item{
			Key:   id.String(),
			Value: []byte(req.FormValue("email")),
		})
		http.SetCookie(res, &http.Cookie{
			Name:  "sessionid",
			Value: id.String(),
			Path:  "/",
		})
		http.Redirect(res, req, "/memcache", http.StatusSeeOther)
		return
	}

	p := page{Title: "Memcache"}
	if cookie, err := req.Cookie("sessionid"); err == nil {
		item, err := memcache.Get(ctx, cookie.Value)
		if err == nil {
			p.Email = string(item.Value)
		}
		p.Refused = err
	}
	show(res, p)
}

func show(res http.ResponseWriter, p page) {
	tpl.ExecuteTemplate(res, "page.html", p)
}
