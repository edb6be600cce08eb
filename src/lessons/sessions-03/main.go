package playground

import (
	"fmt"
	"net/http"

	"github.com/nu7hatch/gouuid"
	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handleIndex)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	cookie, err := req.Cookie("sessionid")
	if err == http.ErrNoCookie {
		id, _ := uuid.NewV4()
		cookie = &http.Cookie{
			Name:  "sessionid",
			Value: id.String(),
		}
		http.SetCookie(res, cookie)
	}

	item, _ := memcache.Get(ctx, cookie.Value)
	if item == nil {
		item = &memcache.Item{
			Key:   cookie.Value,
			Value: []byte("???"),
		}
	}
	fmt.Fprintln(res, item)
}
