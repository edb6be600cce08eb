package main

import "fmt"

type Temp float64
type Names []string
type M map[string]int
type F func(int) int
type P *int

func (n Names) Len() int    { return len(n) }
func (m M) Inc(k string)    { m[k]++ }
func (f F) Twice(x int) int { return f(f(x)) }
func (t *Temp) Add(d Temp)  { *t += d }

func main() {
	n := Names{"a", "b"}
	m := M{}
	m.Inc("x")
	m.Inc("x")
	f := F(func(x int) int { return x * 3 })
	var t Temp = 36.6
	t.Add(1)
	fmt.Println(n.Len(), m, f.Twice(2), t)
	fmt.Printf("%T %T %T %T %v\n", n, m, f, t, []string(n))
	type pair struct{ a, b interface{} }
	ps := []pair{{1, "x"}, {nil, 2.5}, {[]int{1}, map[string]int{"z": 1}}}
	fmt.Printf("%v\n%+v\n%#v\n", ps, ps, ps)
	var iface interface{} = ps[0]
	_, ok := iface.(pair)
	fmt.Println(ok)
	fmt.Printf("%v %v\n", struct {
		A *int
		B []string
		C map[string]int
		D func()
		E interface{}
		F error
		G chan int
	}{}, [2]struct{ x int }{{1}, {2}})
	ip := new(int)
	pp := P(ip)
	*pp = 3
	fmt.Println(*ip, pp == P(ip))
	fmt.Printf("%v %+v\n", &ps[0], &struct{ p *pair }{nil})
	fmt.Printf("%6.2f|%-8v|%8v|%+v\n", t, t, n, m)
	fmt.Printf("%x %X %s\n", n, "hi", n)
	fmt.Printf("%5v|%-5v|%05v\n", []int{1, 2}, []int{3}, []int{4})
	fmt.Printf("%v %v\n", [3]byte{1, 2, 3}, []byte("abc"))
	fmt.Printf("%s %x %q\n", [3]byte{65, 66, 67}, [3]byte{65, 66, 67}, []byte("abc"))
	fmt.Printf("%d %v\n", &[]int{1}, &[2]int{1, 2})
	fmt.Printf("%v %d\n", map[string][]int{"b": {1}, "a": nil}, map[string]int{"q": 1})
	fmt.Printf("%+v\n", map[string]pair{"k": {1, 2}})
}
