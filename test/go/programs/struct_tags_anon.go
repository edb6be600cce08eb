package main

func main() {
	p := struct {
		Name string
		Age  int
	}{"bob", 3}
	ps := []struct{ a, b int }{{1, 2}, {3, 4}}
	ps[1].a = 9
	println(p.Name, p.Age, ps[1].a, ps[0].b)
	m := map[string]struct{ n int }{"x": {1}}
	println(m["x"].n, m["y"].n)
	type Tree struct {
		kids []*Tree
		v    int
	}
	t := Tree{v: 1, kids: []*Tree{{v: 2}, {v: 3, kids: []*Tree{{v: 4}}}}}
	println(t.kids[1].kids[0].v)
	var z struct{}
	_ = z
}

/* Output:
bob 3 9 2
1 0
4
*/
