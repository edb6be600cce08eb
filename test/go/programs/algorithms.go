package main

func primes(n int) (c int) {
	comp := make([]bool, n+1)
	for i := 2; i <= n; i++ {
		if comp[i] {
			continue
		}
		c++
		for j := i * i; j <= n; j += i {
			comp[j] = true
		}
	}
	return
}
func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
func pow(b, e, m int) int {
	r := 1
	for ; e > 0; e >>= 1 {
		if e&1 == 1 {
			r = r * b % m
		}
		b = b * b % m
	}
	return r
}
func qsort(a []int) {
	if len(a) < 2 {
		return
	}
	p, i := a[len(a)-1], 0
	for j := range a {
		if a[j] < p {
			a[i], a[j] = a[j], a[i]
			i++
		}
	}
	a[i], a[len(a)-1] = a[len(a)-1], a[i]
	qsort(a[:i])
	qsort(a[i+1:])
}
func search(a []int, x int) int {
	lo, hi := 0, len(a)
	for lo < hi {
		mid := (lo + hi) / 2
		if a[mid] < x {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(a) && a[lo] == x {
		return lo
	}
	return -1
}
func lcs(a, b string) int {
	t := make([][]int, len(a)+1)
	for i := range t {
		t[i] = make([]int, len(b)+1)
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			if a[i-1] == b[j-1] {
				t[i][j] = t[i-1][j-1] + 1
			} else if t[i-1][j] > t[i][j-1] {
				t[i][j] = t[i-1][j]
			} else {
				t[i][j] = t[i][j-1]
			}
		}
	}
	return t[len(a)][len(b)]
}
func queens(n int) int {
	var cols, d1, d2 [32]bool
	var place func(int) int
	place = func(r int) int {
		if r == n {
			return 1
		}
		c := 0
		for i := 0; i < n; i++ {
			if cols[i] || d1[r+i] || d2[r-i+n] {
				continue
			}
			cols[i], d1[r+i], d2[r-i+n] = true, true, true
			c += place(r + 1)
			cols[i], d1[r+i], d2[r-i+n] = false, false, false
		}
		return c
	}
	return place(0)
}

func main() {
	println(primes(100), gcd(252, 105), pow(3, 13, 1000007))
	q := []int{9, 3, 7, 1, 8, 2, 5}
	qsort(q)
	for _, v := range q {
		print(v, " ")
	}
	println(search(q, 7), search(q, 6))
	println(lcs("AGGTAB", "GXTXAYB"), queens(6))
}

/* Output:
25 21 594316
1 2 3 5 7 8 9 4 -1
4 4
*/
