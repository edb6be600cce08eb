package todo

import (
	"encoding/json"
	"fmt"
	"net/http"
	"sort"
	"strconv"
	"strings"

	"google.golang.org/appengine"
	"google.golang.org/appengine/log"
	"google.golang.org/appengine/memcache"
)

type task struct {
	ID    uint64   `json:"id"`
	Title string   `json:"title"`
	Done  bool     `json:"done,omitempty"`
	Tags  []string `json:"tags"`
}

func init() {
	http.HandleFunc("/tasks", tasks)
	http.HandleFunc("/tasks/", one)
}

func load(r *http.Request) (map[string]task, *memcache.Item, error) {
	item, err := memcache.Get(appengine.NewContext(r), "tasks")
	if err == memcache.ErrCacheMiss {
		return map[string]task{}, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	m := map[string]task{}
	return m, item, json.Unmarshal(item.Value, &m)
}

func save(r *http.Request, m map[string]task, item *memcache.Item) error {
	b, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return err
	}
	ctx := appengine.NewContext(r)
	if item == nil {
		return memcache.Add(ctx, &memcache.Item{Key: "tasks", Value: b})
	}
	item.Value = b
	return memcache.CompareAndSwap(ctx, item)
}

func tasks(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	m, item, err := load(r)
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	switch r.Method {
	case "GET":
		var list []task
		for _, t := range m {
			list = append(list, t)
		}
		sort.Slice(list, func(i, j int) bool { return list[i].ID < list[j].ID })
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(list)
	case "POST":
		var t task
		d := json.NewDecoder(r.Body)
		d.DisallowUnknownFields()
		if err := d.Decode(&t); err != nil {
			log.Warningf(ctx, "bad task: %v (%T)", err, err)
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		t.ID, err = memcache.Increment(ctx, "next", 1, 100)
		if err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
		m[fmt.Sprint(t.ID)] = t
		if err := save(r, m, item); err != nil {
			http.Error(w, err.Error(), http.StatusConflict)
			return
		}
		w.Header().Set("Location", fmt.Sprintf("/tasks/%d", t.ID))
		w.WriteHeader(http.StatusCreated)
		fmt.Fprintf(w, "%+v\n", t)
	default:
		w.Header().Set("Allow", "GET, POST")
		http.Error(w, http.StatusText(405), 405)
	}
}

func one(w http.ResponseWriter, r *http.Request) {
	id := strings.TrimPrefix(r.URL.Path, "/tasks/")
	if _, err := strconv.Atoi(id); err != nil {
		http.Error(w, err.Error(), 400)
		return
	}
	m, item, err := load(r)
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	t, ok := m[id]
	if !ok {
		http.NotFound(w, r)
		return
	}
	switch r.Method {
	case "PUT":
		if err := json.NewDecoder(r.Body).Decode(&t); err != nil {
			http.Error(w, err.Error(), 400)
			return
		}
		m[id] = t
		fmt.Fprint(w, save(r, m, item))
	case "DELETE":
		delete(m, id)
		fmt.Fprint(w, save(r, m, item))
		return
	}
	b, _ := json.Marshal(t)
	fmt.Fprintf(w, " %s %q", b, t.Tags)
}
