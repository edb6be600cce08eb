package lesson

import (
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/nu7hatch/gouuid"
	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	cookie, err := r.Cookie("sessionid")
	if err != nil {
		id, _ := uuid.NewV4()
		cookie = &http.Cookie{Name: "sessionid", Value: id.String()}
		http.SetCookie(w, cookie)
	}
	item, _ := memcache.Get(ctx, cookie.Value)
	if item == nil {
		m := map[string]string{"email": "test@example.com"}
		bs, _ := json.Marshal(m)
		item = &memcache.Item{Key: cookie.Value, Value: bs}
		memcache.Set(ctx, item)
	}
	var m map[string]string
	json.Unmarshal(item.Value, &m)
	fmt.Fprintln(w, m)
	fmt.Fprintln(w, item)
}
