package playground

import (
	"net/http"
	"time"

	"github.com/nu7hatch/gouuid"
	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

type session struct {
	User     string `json:"user"`
	LoggedIn bool   `json:"loggedIn"`
}

// getSession returns what memcache holds under the id in
// the cookie; an empty session when there is none.
func getSession(req *http.Request) session {
	var s session
	cookie, err := req.Cookie("sessionid")
	if err == nil {
		ctx := appengine.NewContext(req)
		memcache.JSON.Get(ctx, cookie.Value, &s)
	}
	return s
}

// startSession stores a session under the browser's id.
func startSession(
	res http.ResponseWriter, req *http.Request, s session,
) error {
	cookie, err := req.Cookie("sessionid")
	if err == http.ErrNoCookie {
		id, _ := uuid.NewV4()
		cookie = &http.Cookie{Name: "sessionid", Value: id.String()}
		http.SetCookie(res, cookie)
	}
	ctx := appengine.NewContext(req)
	return memcache.JSON.Set(ctx, &memcache.Item{
		Key:        cookie.Value,
		Object:     s,
		Expiration: 30 * time.Minute,
	})
}

// endSession makes both sides forget.
func endSession(res http.ResponseWriter, req *http.Request) {
	cookie, err := req.Cookie("sessionid")
	if err != nil {
		return
	}
	ctx := appengine.NewContext(req)
	memcache.Delete(ctx, cookie.Value)
	cookie.MaxAge = -1
	http.SetCookie(res, cookie)
}
