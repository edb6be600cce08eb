package main

import (
	"fmt"
	"sort"
	"strings"
)

func main() {
	text := `the quick brown fox jumps over the lazy dog the end`
	freq := map[string]int{}
	for _, w := range strings.Fields(text) {
		freq[w]++
	}
	type kv struct {
		K string
		V int
	}
	var kvs []kv
	for k, v := range freq {
		kvs = append(kvs, kv{k, v})
	}
	sort.Slice(kvs, func(i, j int) bool {
		if kvs[i].V != kvs[j].V {
			return kvs[i].V > kvs[j].V
		}
		return kvs[i].K < kvs[j].K
	})
	for _, e := range kvs[:3] {
		fmt.Printf("%-6s %d\n", e.K, e.V)
	}
	fmt.Println(kvs)
	fmt.Printf("%v %+v %#v\n", kvs[0], kvs[0], kvs[0])
	grid := [][]rune{[]rune("#..#"), []rune(".##.")}
	for _, row := range grid {
		fmt.Println(string(row), row)
	}
	caesar := func(s string, k int) string {
		return strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' {
				return 'a' + (r-'a'+rune(k))%26
			}
			return r
		}, s)
	}
	fmt.Println(caesar("hello xyz", 3))
	isPal := func(s string) bool {
		for i := 0; i < len(s)/2; i++ {
			if s[i] != s[len(s)-1-i] {
				return false
			}
		}
		return true
	}
	fmt.Println(isPal("racecar"), isPal("ab"))
	roman := func(n int) (s string) {
		v := []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
		r := []string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}
		for i := range v {
			for n >= v[i] {
				s += r[i]
				n -= v[i]
			}
		}
		return
	}
	fmt.Println(roman(1994), roman(49))
	for i := 1; i <= 15; i++ {
		switch {
		case i%15 == 0:
			fmt.Print("FizzBuzz ")
		case i%3 == 0:
			fmt.Print("Fizz ")
		case i%5 == 0:
			fmt.Print("Buzz ")
		default:
			fmt.Print(i, " ")
		}
	}
	fmt.Println()
	memo := map[int]int{}
	var fib func(int) int
	fib = func(n int) int {
		if n <= 1 {
			return n
		}
		if v, ok := memo[n]; ok {
			return v
		}
		memo[n] = fib(n-1) + fib(n-2)
		return memo[n]
	}
	fmt.Println(fib(90))
	c := 27
	steps := 0
	for c != 1 {
		if c&1 == 0 {
			c >>= 1
		} else {
			c = 3*c + 1
		}
		steps++
	}
	fmt.Println(steps)
}
