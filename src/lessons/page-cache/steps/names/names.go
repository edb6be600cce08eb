package playground

import (
	"context"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
	"google.golang.org/appengine/memcache"
)

type user struct {
	Name string
}

func init() {
	http.HandleFunc("/name", handleName)
}

func userKey(ctx context.Context, id string) *datastore.Key {
	return datastore.NewKey(ctx, "User", id, 0, nil)
}

// nameOf looks into memcache first, then into the datastore,
// and leaves in memcache what it had to fetch.
func nameOf(ctx context.Context, id string) (string, error) {
	item, err := memcache.Get(ctx, "name:"+id)
	if err == nil {
		return string(item.Value), nil
	}
	var u user
	err = datastore.Get(ctx, userKey(ctx, id), &u)
	if err != nil {
		return "", err
	}
	cacheName(ctx, id, u.Name)
	return u.Name, nil
}

func cacheName(ctx context.Context, id, name string) {
	memcache.Set(ctx, &memcache.Item{
		Key:   "name:" + id,
		Value: []byte(name),
	})
}

func handleName(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	id := req.FormValue("id")
	if req.Method == "POST" {
		u := user{req.FormValue("name")}
		_, err := datastore.Put(ctx, userKey(ctx, id), &u)
		if err != nil {
			http.Error(res, err.Error(), http.StatusBadRequest)
			return
		}
		cacheName(ctx, id, u.Name)
	}
	name, err := nameOf(ctx, id)
	tpl.ExecuteTemplate(res, "name.html", map[string]interface{}{
		"ID": id, "Name": name, "Err": err,
	})
}
