package playground

import (
	"encoding/json"
	"html/template"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

var tpl = template.Must(template.ParseGlob("templates/*.html"))

// Step 7: saveForGood.
var save = saveOnDisk

func init() {
	http.HandleFunc("/", handleIndex)
	http.Handle("/favicon.ico", http.NotFoundHandler())
	http.HandleFunc("/login", handleLogin)
	http.HandleFunc("/logout", handleLogout)
	// Step 7: fromDatastore
	http.HandleFunc("/assets/imgs/", fromDisk)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	m := getSession(req)
	if !m.LoggedIn {
		page := map[string]string{
			"Note": "Any name. The password is secret.",
		}
		tpl.ExecuteTemplate(res, "login.html", page)
		return
	}
	if req.Method == "POST" {
		if err := save(req, m); err != nil {
			http.Error(res, err.Error(), 500)
			return
		}
		http.Redirect(res, req, "/", http.StatusSeeOther)
		return
	}
	// Step 7:
	// m.Photos = photosOf(req, m.User)
	tpl.ExecuteTemplate(res, "blog.html", m)
}

// getSession returns what memcache has under the cookie's id;
// the session of nobody when it has nothing.
func getSession(req *http.Request) Session {
	var m Session
	cookie, err := req.Cookie("sessionid")
	if err != nil {
		return m
	}
	jsonData := "{}"
	ctx := appengine.NewContext(req)
	item, err := memcache.Get(ctx, cookie.Value)
	if err == nil {
		jsonData = string(item.Value)
	}
	json.Unmarshal([]byte(jsonData), &m)
	m.id = cookie.Value
	return m
}
