package playground

import (
	"html/template"
	"net/http"
)

var tpl = template.Must(template.ParseGlob("templates/*.html"))

func init() {
	http.HandleFunc("/", handleIndex)
	http.HandleFunc("/members", handleMembers)
	http.HandleFunc("/login", handleLogin)
	http.HandleFunc("/logout", handleLogout)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	tpl.ExecuteTemplate(res, "index.html", getSession(req))
}

func handleMembers(res http.ResponseWriter, req *http.Request) {
	s := getSession(req)
	if !s.LoggedIn {
		http.Redirect(res, req, "/login", http.StatusSeeOther)
		return
	}
	tpl.ExecuteTemplate(res, "members.html", s)
}

func handleLogin(res http.ResponseWriter, req *http.Request) {
	if req.Method != "POST" {
		tpl.ExecuteTemplate(res, "login.html", nil)
		return
	}
	user := req.FormValue("user")
	if user == "" || req.FormValue("password") != "secret" {
		res.WriteHeader(http.StatusForbidden)
		tpl.ExecuteTemplate(res, "login.html", "That is not right.")
		return
	}
	s := session{User: user, LoggedIn: true}
	err := startSession(res, req, s)
	if err != nil {
		http.Error(res, err.Error(), http.StatusInternalServerError)
		return
	}
	http.Redirect(res, req, "/", http.StatusSeeOther)
}

func handleLogout(res http.ResponseWriter, req *http.Request) {
	endSession(res, req)
	http.Redirect(res, req, "/", http.StatusSeeOther)
}
