package playground

import (
	"bytes"
	"context"
	"html/template"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
	"google.golang.org/appengine/log"
	"google.golang.org/appengine/memcache"
)

const frontPage = "page:/"

var tpl = template.Must(template.ParseGlob("templates/*.html"))

type article struct {
	Title   string
	Written time.Time
}

func init() {
	http.HandleFunc("/", handleIndex)
	http.HandleFunc("/publish", handlePublish)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	item, err := memcache.Get(ctx, frontPage)
	if err == nil {
		res.Write(item.Value)
		return
	}

	page, err := render(ctx)
	if err != nil {
		http.Error(res, err.Error(), http.StatusInternalServerError)
		return
	}
	memcache.Set(ctx, &memcache.Item{
		Key:        frontPage,
		Value:      page,
		Expiration: time.Minute,
	})
	res.Write(page)
}

// render asks the datastore, and fills the template in.
func render(ctx context.Context) ([]byte, error) {
	log.Infof(ctx, "rendering the front page")

	var articles []article
	q := datastore.NewQuery("Article").Order("-Written")
	if _, err := q.GetAll(ctx, &articles); err != nil {
		return nil, err
	}
	var page bytes.Buffer
	err := tpl.ExecuteTemplate(&page, "index.html", articles)
	return page.Bytes(), err
}

func handlePublish(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	key := datastore.NewIncompleteKey(ctx, "Article", nil)
	_, err := datastore.Put(ctx, key, &article{
		Title:   req.FormValue("title"),
		Written: time.Now(),
	})
	if err != nil {
		http.Error(res, err.Error(), http.StatusInternalServerError)
		return
	}
	memcache.Delete(ctx, frontPage)
	http.Redirect(res, req, "/", http.StatusSeeOther)
}
