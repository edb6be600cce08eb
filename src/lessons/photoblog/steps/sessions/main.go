package playground

import (
	"encoding/json"
	"html/template"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

var tpl = template.Must(template.ParseGlob("templates/*.html"))

var save = refuse // step 3: saveOnDisk; step 7: saveForGood

func init() {
	http.HandleFunc("/", handleIndex)
	http.Handle("/favicon.ico", http.NotFoundHandler())
	http.HandleFunc("/login", handleLogin)
	http.HandleFunc("/logout", handleLogout)
	http.HandleFunc("/assets/imgs/", fromDisk) // step 7: fromDatastore
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	m := getSession(req)
	if !m.LoggedIn {
		tpl.ExecuteTemplate(res, "login.html", map[string]string{
			"Note": "Any name will do. The password is secret.",
		})
		return
	}
	if req.Method == "POST" {
		if err := save(req, m); err != nil {
			http.Error(res, err.Error(), http.StatusInternalServerError)
			return
		}
		http.Redirect(res, req, "/", http.StatusSeeOther)
		return
	}
	// Step 7:
	// m.Photos = photosOf(req, m.User)
	tpl.ExecuteTemplate(res, "blog.html", m)
}

// getSession returns what memcache has under the id in the cookie,
// and a session of nobody when there is nothing.
func getSession(req *http.Request) Session {
	var m Session
	cookie, err := req.Cookie("sessionid")
	if err != nil {
		return m
	}
	jsonData := "{}"
	item, err := memcache.Get(appengine.NewContext(req), cookie.Value)
	if err == nil {
		jsonData = string(item.Value)
	}
	json.Unmarshal([]byte(jsonData), &m)
	m.id = cookie.Value
	return m
}
