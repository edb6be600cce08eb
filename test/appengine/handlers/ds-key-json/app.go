package lesson

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Ref struct {
	K    *datastore.Key
	Name string
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	k := datastore.NewKey(ctx, "Kid", "", 7, datastore.NewKey(ctx, "Parent", "p", 0, nil))
	b, err := json.Marshal(Ref{k, "x"})
	p(string(b), err)
	var back Ref
	p(json.Unmarshal(b, &back), back.K, back.K.Equal(k))
	p(json.Unmarshal([]byte(`{"K": 5}`), &back))
	p(json.Unmarshal([]byte(`{"K": "!"}`), &back))
	p(json.Unmarshal([]byte(`{"K": null}`), &back), back.K)
	b, err = json.Marshal(Ref{nil, "none"})
	p(string(b), err)
	var buf bytes.Buffer
	p(gob.NewEncoder(&buf).Encode(Ref{k, "g"}))
	fmt.Fprintf(w, "%x\n", buf.Bytes())
	var g Ref
	p(gob.NewDecoder(&buf).Decode(&g), g.K, g.Name, g.K.Equal(k), g.K.Parent().AppID())
}
