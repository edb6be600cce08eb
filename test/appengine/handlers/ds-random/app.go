package lesson

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type E struct {
	A    int
	B    []int
	S    string
	T    []string `datastore:"tag"`
	F    float64
	Sub  Sub
	Subs []Sub
	When time.Time
	No   int `datastore:",noindex"`
}

type Sub struct {
	X int
	Y bool
}

// A generator of the handler's own, so that every run is the same.
type gen uint32

func (g *gen) n(limit int) int {
	*g = *g*1664525 + 1013904223
	return int(*g>>8) % limit
}

func (g *gen) key(ctx context.Context) *datastore.Key {
	var k *datastore.Key
	for i := g.n(3); i >= 0; i-- {
		kind := []string{"K", "L"}[g.n(2)]
		if g.n(2) == 0 {
			k = datastore.NewKey(ctx, kind, "", int64(g.n(3)+1), k)
		} else {
			k = datastore.NewKey(ctx, kind, []string{"1", "a", "b"}[g.n(3)], 0, k)
		}
	}
	return k
}

func (g *gen) entity() *E {
	e := &E{A: g.n(4), S: []string{"", "x", "y", "xy"}[g.n(4)], F: float64(g.n(5)) / 2, No: g.n(3), Sub: Sub{g.n(3), g.n(2) == 0}, When: time.Unix(int64(g.n(3)), 0)}
	for i := g.n(3); i > 0; i-- {
		e.B = append(e.B, g.n(5))
		e.T = append(e.T, []string{"p", "q", "r"}[g.n(3)])
		e.Subs = append(e.Subs, Sub{g.n(3), g.n(2) == 0})
	}
	return e
}

func (g *gen) query(ctx context.Context) *datastore.Query {
	q := datastore.NewQuery([]string{"K", "L", "K", ""}[g.n(4)])
	if g.n(3) == 0 {
		q = q.Ancestor(g.key(ctx))
	}
	ops := []string{"=", "<", "<=", ">", ">="}
	for i := g.n(3); i > 0; i-- {
		op := ops[g.n(5)]
		switch g.n(8) {
		case 0:
			q = q.Filter("A "+op, g.n(4))
		case 1:
			q = q.Filter("B "+op, g.n(5))
		case 2:
			q = q.Filter("S "+op, "x")
		case 3:
			q = q.Filter("tag "+op, []string{"p", "q", "r"}[g.n(3)])
		case 4:
			q = q.Filter("Sub.X "+op, g.n(3))
		case 5:
			q = q.Filter("Subs.Y "+op, g.n(2) == 0)
		case 6:
			q = q.Filter("When "+op, time.Unix(int64(g.n(3)), 0))
		case 7:
			q = q.Filter("__key__ "+op, g.key(ctx))
		}
	}
	for i := g.n(3); i > 0; i-- {
		q = q.Order([]string{"A", "-A", "B", "-B", "S", "tag", "-F", "Sub.Y", "-Subs.X", "When", "-__key__", "No"}[g.n(12)])
	}
	if g.n(3) == 0 {
		q = q.Limit(g.n(6))
	}
	if g.n(3) == 0 {
		q = q.Offset(g.n(4))
	}
	if g.n(4) == 0 {
		q = q.KeysOnly()
	}
	return q
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	g := gen(len(r.URL.Path) * 7919)
	for i := 0; i < 120; i++ {
		switch g.n(6) {
		case 0, 1:
			p(datastore.Put(ctx, g.key(ctx), g.entity()))
		case 2:
			p(datastore.Delete(ctx, g.key(ctx)))
		case 3:
			var e E
			err := datastore.Get(ctx, g.key(ctx), &e)
			p(e, err)
		case 4:
			var all []E
			q := g.query(ctx)
			keys, err := q.GetAll(ctx, &all)
			p(keys, err)
			p(all)
			p(q.Count(ctx))
		case 5:
			calls := 0
			err := datastore.RunInTransaction(ctx, func(tc context.Context) error {
				calls++
				var e E
				k := g.key(ctx)
				err := datastore.Get(tc, k, &e)
				p(k, e.A, e.B, err)
				n, err := g.query(ctx).Ancestor(k).Count(tc)
				p(n, err)
				if g.n(2) == 0 {
					datastore.Put(ctx, g.key(ctx), g.entity())
				}
				if g.n(5) == 0 {
					return fmt.Errorf("no")
				}
				if g.n(4) == 0 {
					return datastore.Delete(tc, k)
				}
				_, err = datastore.Put(tc, k, g.entity())
				return err
			}, nil)
			p(calls, err)
		}
	}
}
