package main

func main() {
	words := []string{"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa"}
	m := map[string]int{}
	for i := 0; i < 3000000; i++ {
		m[words[i%len(words)]]++
	}
	s := 0
	for i := 0; i < 1000000; i++ {
		if v, ok := m[words[i%10]]; ok {
			s += v & 3
		}
	}
	println(len(m), s)
}
