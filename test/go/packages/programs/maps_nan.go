package main

import (
	"fmt"
	"math"
	"sort"
)

type K struct {
	a int
	b string
}
type Iface interface{}

func main() {
	nan := math.NaN()
	m := map[float64]int{}
	m[nan] = 1
	m[nan] = 2
	m[0.0] = 3
	m[math.Copysign(0, -1)] = 4
	_, ok := m[nan]
	fmt.Println(len(m), ok, m[nan], m[0])
	delete(m, nan)
	fmt.Println(len(m))
	var vals []int
	for _, v := range m {
		vals = append(vals, v)
	}
	sort.Ints(vals)
	fmt.Println(vals)
	for k := range m {
		delete(m, k)
	}
	fmt.Println(len(m))
	im := map[interface{}]string{1: "int", int64(1): "int64", "1": "string", 1.0: "float", K{1, "x"}: "K", [2]int{1, 2}: "arr", nil: "nil", true: "bool", 'a': "rune", nan: "nan", 2 + 0i: "complex"}
	fmt.Println(len(im), im[1], im[int64(1)], im["1"], im[1.0], im[K{1, "x"}], im[[2]int{1, 2}], im[nil], im[true], im[int32(97)], im[nan] == "", im[2+0i], im[int8(1)] == "")
	func() {
		defer func() { fmt.Println(recover()) }()
		im[[]int{1}] = "x"
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		_ = im[map[string]int{}]
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		_ = im[struct{ f func() }{}]
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		delete(im, interface{}(func() {}))
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var nm map[string]int
		fmt.Println(nm["x"], len(nm), nm == nil)
		delete(nm, "x")
		for range nm {
		}
		nm["x"]++
	}()
	km := map[K]*K{{1, "a"}: {2, "b"}}
	km[K{1, "a"}].a++
	fmt.Println(*km[K{1, "a"}], km[K{}] == nil)
	mm := map[string]map[string]int{}
	for _, w := range []string{"ab", "ac", "b"} {
		if mm[w[:1]] == nil {
			mm[w[:1]] = map[string]int{}
		}
		mm[w[:1]][w]++
	}
	fmt.Println(mm, len(mm["zz"]))
	ms := map[string][]int{}
	ms["a"] = append(ms["a"], 1, 2)
	ms["a"][0] = 10
	fmt.Println(ms)
	cnt := map[rune]int{}
	for _, r := range "hello" {
		cnt[r]++
	}
	fmt.Println(cnt, cnt['l'])
	st := map[string]K{"a": {1, "x"}}
	v := st["a"]
	v.a = 100
	fmt.Println(st, v)
	if v, ok := st["zz"]; !ok {
		fmt.Printf("%+v %v\n", v, ok)
	}
	type pt struct{ x, y int }
	grid := map[pt]rune{{0, 0}: 'a', {1, 2}: 'b'}
	fmt.Println(string(grid[pt{1, 2}]), grid[pt{5, 5}])
	am := map[[2]string]int{{"a", "b"}: 1}
	am[[2]string{"a", "b"}] += 5
	fmt.Println(am)
	pm := map[*int]int{}
	x, y := 1, 1
	pm[&x]++
	pm[&y]++
	pm[&x]++
	fmt.Println(len(pm), pm[&x])
	cm := map[chan int]string{}
	c := make(chan int)
	cm[c] = "c"
	fmt.Println(cm[c], cm[nil] == "")
	bm := map[bool]int{true: 1}
	bm[len(bm) == 1]++
	fmt.Println(bm)
	f32 := map[float32]int{0.1: 1}
	fmt.Println(f32[float32(0.1)], f32[0.2])
	em := map[error]int{}
	e := fmt.Errorf("e")
	em[e]++
	em[nil]++
	fmt.Println(em[e], em[nil], len(em))
	u8 := map[uint8]int{}
	for i := 0; i < 300; i++ {
		u8[uint8(i)]++
	}
	fmt.Println(len(u8), u8[10], u8[200])
	big := map[uint64]int{1 << 63: 1, 1<<63 + 1: 2}
	big[1<<63]++
	fmt.Println(big)
	sm := map[string]struct{}{"a": {}}
	_, has := sm["a"]
	fmt.Println(has, sm)
	fm := map[string]func(int) int{"dbl": func(i int) int { return i * 2 }}
	fmt.Println(fm["dbl"](4), fm["no"] == nil)
	fmt.Println(map[string]interface{}{"z": 1, "a": []int{1}, "m": map[string]int{"q": 1}, "n": nil})
	var ni map[interface{}]int
	fmt.Println(ni[1], ni["a"])
	a, b := map[string]int{"x": 1}, map[string]int{}
	b, a = a, b
	fmt.Println(a, b)
	for k, v := range b {
		b[k+"y"] = v
		break
	}
	fmt.Println(len(b))
}
