package lesson

import (
	"encoding/json"
	"net/http"
	"strings"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

type note struct {
	ID   string            `json:"id"`
	Text string            `json:"text"`
	Tags []string          `json:"tags,omitempty"`
	Meta map[string]string `json:"meta,omitempty"`
	Done *bool             `json:"done"`
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	switch r.Method {
	case "POST":
		var n note
		dec := json.NewDecoder(r.Body)
		if err := dec.Decode(&n); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		memcache.JSON.Set(ctx, &memcache.Item{Key: n.ID, Object: n})
		w.WriteHeader(http.StatusCreated)
		json.NewEncoder(w).Encode(n)
	case "GET":
		var n note
		if _, err := memcache.JSON.Get(ctx, strings.TrimPrefix(r.URL.Path, "/"), &n); err != nil {
			http.Error(w, err.Error(), http.StatusNotFound)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		enc := json.NewEncoder(w)
		enc.SetIndent("", "  ")
		enc.Encode(n)
	default:
		http.Error(w, http.StatusText(405), 405)
	}
}
