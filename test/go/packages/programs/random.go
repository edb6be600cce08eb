package main

import (
	"fmt"
	"math/rand"
	"sort"
	"time"
)

func main() {
	fmt.Println(rand.Intn(100), rand.Intn(100), rand.Intn(100), rand.Float64(), rand.Int63n(1e12), rand.Int31n(7), rand.Uint64())
	for seed := int64(-3); seed < 4; seed++ {
		r := rand.New(rand.NewSource(seed))
		s := 0.0
		for i := 0; i < 2000; i++ {
			s += r.NormFloat64() + r.ExpFloat64()
		}
		fmt.Println(seed, s, r.Perm(6), r.Float32())
	}
	rand.Seed(7)
	xs := []string{"a", "b", "c", "d"}
	rand.Shuffle(4, func(i, j int) { xs[i], xs[j] = xs[j], xs[i] })
	fmt.Println(xs)
	m := map[int]int{}
	for i := 0; i < 1000; i++ {
		m[rand.Intn(6)+1]++
	}
	fmt.Println(m)
	ks := []int{}
	for k := range m {
		ks = append(ks, k)
	}
	sort.Ints(ks)
	fmt.Println(ks, time.Duration(rand.Intn(1000))*time.Millisecond)
	defer func() { fmt.Println(recover()) }()
	rand.Intn(0)
}
