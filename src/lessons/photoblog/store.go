package playground

import (
	"context"
	"crypto/sha1"
	"fmt"
	"io/ioutil"
	"net/http"
	"path"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
	"google.golang.org/appengine/memcache"
)

// Photo is an entity. Its key is /User,ann/Photo,name.jpg.
type Photo struct {
	User string
	Name string
	Data []byte `datastore:",noindex"`
}

func userKey(ctx context.Context, user string) *datastore.Key {
	return datastore.NewKey(ctx, "User", user, 0, nil)
}

// saveForGood puts an upload where nothing gets lost.
func saveForGood(req *http.Request, m Session) error {
	file, _, err := req.FormFile("data")
	if err != nil {
		return err
	}
	defer file.Close()
	data, err := ioutil.ReadAll(file)
	if err != nil {
		return err
	}

	ctx := appengine.NewContext(req)
	name := fmt.Sprintf("%x.jpg", sha1.Sum(data))
	of := userKey(ctx, m.User)
	key := datastore.NewKey(ctx, "Photo", name, 0, of)
	photo := Photo{User: m.User, Name: name, Data: data}
	_, err = datastore.Put(ctx, key, &photo)
	return err
}

// photosOf lists a user's photos, whatever the session says.
func photosOf(req *http.Request, user string) []string {
	ctx := appengine.NewContext(req)
	of := userKey(ctx, user)
	q := datastore.NewQuery("Photo").Ancestor(of).KeysOnly()
	keys, _ := q.GetAll(ctx, nil)
	var names []string
	for _, key := range keys {
		names = append(names, key.StringID())
	}
	return names
}

// fromDatastore shows users their own photos. Memcache is asked
// first, and given what the datastore had.
func fromDatastore(res http.ResponseWriter, req *http.Request) {
	m := getSession(req)
	if !m.LoggedIn {
		http.NotFound(res, req)
		return
	}
	ctx := appengine.NewContext(req)
	name := path.Base(req.URL.Path)

	// In a namespace, so that no photo is taken for a session.
	cache, _ := appengine.Namespace(ctx, "photos")
	cacheKey := m.User + "/" + name
	item, err := memcache.Get(cache, cacheKey)
	if err != nil {
		of := userKey(ctx, m.User)
		key := datastore.NewKey(ctx, "Photo", name, 0, of)
		var p Photo
		if err := datastore.Get(ctx, key, &p); err != nil {
			http.NotFound(res, req)
			return
		}
		item = &memcache.Item{Key: cacheKey, Value: p.Data}
		memcache.Set(cache, item)
	}
	res.Header().Set("Content-Type", "image/jpeg")
	res.Write(item.Value)
}
