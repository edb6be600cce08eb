package photos

import (
	"crypto/sha1"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"mime/multipart"
	"net/http"
	"strings"

	"github.com/nu7hatch/gouuid"
	"google.golang.org/appengine"
	"google.golang.org/appengine/log"
	"google.golang.org/appengine/memcache"
)

type model struct {
	Name     string
	Pictures []string
	State    bool
}

var tpl *template.Template

func init() {
	tpl, _ = template.ParseGlob("assets/templates/*.html")
	http.HandleFunc("/", index)
	http.HandleFunc("/login", login)
	http.HandleFunc("/logout", logout)
	http.Handle("/favicon.ico", http.NotFoundHandler())
	http.Handle("/assets/imgs/", http.StripPrefix("/assets/imgs", http.FileServer(http.Dir("./assets/imgs"))))
}

func genCookie(res http.ResponseWriter, req *http.Request) *http.Cookie {
	cookie, err := req.Cookie("session")
	if err != nil {
		cookie = newVisitor(req)
		http.SetCookie(res, cookie)
	}
	if strings.Count(cookie.Value, "|") != 0 {
		log.Infof(appengine.NewContext(req), "tampered")
	}
	return cookie
}

func newVisitor(req *http.Request) *http.Cookie {
	m := model{Name: "", State: false, Pictures: []string{}}
	id, _ := uuid.NewV4()
	return makeCookie(m, id.String(), req)
}

func makeCookie(m model, id string, req *http.Request) *http.Cookie {
	ctx := appengine.NewContext(req)
	bs, err := json.Marshal(m)
	if err != nil {
		log.Errorf(ctx, "ERROR: %s", err)
	}
	memcache.Set(ctx, &memcache.Item{Key: id, Value: bs})
	return &http.Cookie{Name: "session", Value: id}
}

func getModel(req *http.Request, id string) model {
	item, err := memcache.Get(appengine.NewContext(req), id)
	var m model
	if err != nil {
		return m
	}
	json.Unmarshal(item.Value, &m)
	return m
}

func index(res http.ResponseWriter, req *http.Request) {
	if req.URL.Path != "/" {
		http.NotFound(res, req)
		return
	}
	cookie := genCookie(res, req)
	m := getModel(req, cookie.Value)
	if req.Method == "POST" {
		src, hdr, err := req.FormFile("data")
		if err != nil {
			log.Errorf(appengine.NewContext(req), "%v", err)
			http.Redirect(res, req, "/", 303)
			return
		}
		m = upload(src, hdr, m, cookie.Value, req)
	}
	tpl.ExecuteTemplate(res, "index.html", m)
}

func upload(src multipart.File, hdr *multipart.FileHeader, m model, id string, req *http.Request) model {
	defer src.Close()
	h := sha1.New()
	io.Copy(h, src)
	fName := fmt.Sprintf("%x", h.Sum(nil)) + ".jpg"
	m.Pictures = append(m.Pictures, fName)
	makeCookie(m, id, req)
	return m
}

func login(res http.ResponseWriter, req *http.Request) {
	cookie := genCookie(res, req)
	if req.Method == "POST" && req.FormValue("password") == "secret" {
		m := getModel(req, cookie.Value)
		m.State = true
		m.Name = req.FormValue("name")
		makeCookie(m, cookie.Value, req)
		http.Redirect(res, req, "/", 302)
		return
	}
	tpl.ExecuteTemplate(res, "login.html", nil)
}

func logout(res http.ResponseWriter, req *http.Request) {
	cookie := genCookie(res, req)
	memcache.Delete(appengine.NewContext(req), cookie.Value)
	cookie.MaxAge = -1
	http.SetCookie(res, cookie)
	http.Redirect(res, req, "/", 302)
}
