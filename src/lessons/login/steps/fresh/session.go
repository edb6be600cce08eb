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

// startSession stores a session under an id that nobody
// has seen yet, whatever id the browser came with.
func startSession(
	res http.ResponseWriter, req *http.Request, s session,
) error {
	ctx := appengine.NewContext(req)
	if old, err := req.Cookie("sessionid"); err == nil {
		memcache.Delete(ctx, old.Value)
	}
	id, err := uuid.NewV4()
	if err != nil {
		return err
	}
	http.SetCookie(res, &http.Cookie{
		Name:     "sessionid",
		Value:    id.String(),
		Path:     "/",
		HttpOnly: true,
	})
	return memcache.JSON.Set(ctx, &memcache.Item{
		Key:        id.String(),
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
	http.SetCookie(res, &http.Cookie{
		Name:   "sessionid",
		Path:   "/",
		MaxAge: -1,
	})
}
