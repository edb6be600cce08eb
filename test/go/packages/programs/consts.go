package main

import "fmt"

type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	_
	Thursday
)

func (d Weekday) String() string { return [...]string{"Sun", "Mon", "Tue", "Wed", "Thu"}[d] }

const (
	_  = iota
	KB = 1 << (10 * iota)
	MB
	GB
)

const (
	a, b = iota, iota * 10
	c, d
	_, _
	e, f
)

type Flags uint8

const (
	FlagA Flags = 1 << iota
	FlagB
	FlagC
	mask = FlagA | FlagC
)

const big = 1 << 100
const huge = big >> 98
const typed int64 = 5
const str = "const" + "ant"
const fl = 1.0 / 3
const r = 'a' + 1

func main() {
	fmt.Println(Sunday, Monday, Thursday, Weekday(2))
	fmt.Printf("%d %v %s %+v %#v %x %q\n", Monday, Monday, Monday, Monday, Monday, Monday, Monday)
	fmt.Println(KB, MB, GB)
	fmt.Println(a, b, c, d, e, f)
	fmt.Println(FlagA, FlagB, FlagC, mask, mask&^FlagA)
	fmt.Println(huge, typed, str, fl, r, string(rune(r)))
	fmt.Printf("%T %T %T %T %T\n", huge, fl, r, mask, 2i)
	var x uint8 = 255
	const y = 256
	fmt.Println(x+y%256, len(str), 5/2, 5/2.0, 7.0/2)
	m := map[Weekday]int{Monday: 1, Sunday: 2}
	fmt.Println(m)
	fmt.Printf("%v %+v\n", []Weekday{1, 2}, struct{ D Weekday }{Monday})
}
