package main

type Counter struct{ n int }

func (c *Counter) Inc()    { c.n++ }
func (c Counter) Get() int { return c.n }

type Dur int

func (d Dur) Min() int { return int(d) / 60 }

type F func(int) int

func (f F) Call(x int) int { return f(x) }

type List []int

func (l List) Sum() (s int) {
	for _, v := range l {
		s += v
	}
	return
}

func main() {
	c := Counter{}
	c.Inc()
	c.Inc()
	println(c.Get(), Counter.Get(c))
	p := &c
	p.Inc()
	println(p.Get(), (*p).n)
	var d Dur = 90
	println(d.Min(), Dur(120).Min())
	fn := F(func(x int) int { return x * 2 })
	println(fn.Call(21))
	l := List{1, 2, 3}
	println(l.Sum(), List(nil).Sum())
}

/* Output:
2 2
3 3
1 2
42
6 0
*/
