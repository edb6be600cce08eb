// Package order sorts. It is shared by sort and slices.
//
// The order of equal elements can be seen, so an unstable sort must make the same moves as the one in the standard
// library: pattern-defeating quicksort (Orson Peters, arXiv:2106.05123), insertion sort for 12 elements and less, heap sort
// after too many bad pivots, and the same shuffling generator (xorshift seeded with the length).
package order

import "math/bits"

// A List is what can be sorted: by index.
type List struct {
	Less func(i, j int) bool
	Swap func(i, j int)
}

const (
	unknown = iota
	increasing
	decreasing
)

// Sort sorts the n elements of l, not keeping the order of equal ones.
func Sort(l *List, n int) {
	l.quick(0, n, bits.Len(uint(n)))
}

func (l *List) insertion(a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && l.Less(j, j-1); j-- {
			l.Swap(j, j-1)
		}
	}
}

func (l *List) sift(lo, hi, first int) {
	for root := lo; ; {
		child := 2*root + 1
		if child >= hi {
			return
		}
		if child+1 < hi && l.Less(first+child, first+child+1) {
			child++
		}
		if !l.Less(first+root, first+child) {
			return
		}
		l.Swap(first+root, first+child)
		root = child
	}
}

func (l *List) heap(a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		l.sift(i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		l.Swap(a, a+i)
		l.sift(0, i, a)
	}
}

func (l *List) quick(a, b, limit int) {
	balanced, partitioned := true, true
	for {
		length := b - a
		if length <= 12 {
			l.insertion(a, b)
			return
		}
		if limit == 0 {
			l.heap(a, b)
			return
		}
		if !balanced {
			l.shuffle(a, b)
			limit--
		}
		pivot, hint := l.choose(a, b)
		if hint == decreasing {
			for i, j := a, b-1; i < j; i, j = i+1, j-1 {
				l.Swap(i, j)
			}
			pivot = (b - 1) - (pivot - a)
			hint = increasing
		}
		if balanced && partitioned && hint == increasing && l.almostSorted(a, b) {
			return
		}
		// Nothing is below the pivot when the element before the range is not: then all equal ones go left.
		if a > 0 && !l.Less(a-1, pivot) {
			a = l.splitEqual(a, b, pivot)
			continue
		}
		mid, already := l.split(a, b, pivot)
		partitioned = already
		left, right := mid-a, b-mid
		if left < right {
			balanced = left >= length/8
			l.quick(a, mid, limit)
			a = mid + 1
		} else {
			balanced = right >= length/8
			l.quick(mid+1, b, limit)
			b = mid
		}
	}
}

// split puts what is less than the pivot before it, the rest behind, and returns where the pivot went.
func (l *List) split(a, b, pivot int) (mid int, already bool) {
	l.Swap(a, pivot)
	i, j := a+1, b-1
	for i <= j && l.Less(i, a) {
		i++
	}
	for i <= j && !l.Less(j, a) {
		j--
	}
	if i > j {
		l.Swap(j, a)
		return j, true
	}
	l.Swap(i, j)
	i, j = i+1, j-1
	for {
		for i <= j && l.Less(i, a) {
			i++
		}
		for i <= j && !l.Less(j, a) {
			j--
		}
		if i > j {
			break
		}
		l.Swap(i, j)
		i, j = i+1, j-1
	}
	l.Swap(j, a)
	return j, false
}

// splitEqual puts what equals the pivot first and returns where the greater ones begin.
func (l *List) splitEqual(a, b, pivot int) int {
	l.Swap(a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !l.Less(a, i) {
			i++
		}
		for i <= j && l.Less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		l.Swap(i, j)
		i, j = i+1, j-1
	}
}

// almostSorted mends up to five places out of order and reports whether all is sorted then.
func (l *List) almostSorted(a, b int) bool {
	i := a + 1
	for step := 0; step < 5; step++ {
		for i < b && !l.Less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < 50 {
			return false
		}
		l.Swap(i, i-1)
		if i-a >= 2 {
			for j := i - 1; j >= 1 && l.Less(j, j-1); j-- {
				l.Swap(j, j-1)
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && l.Less(j, j-1); j++ {
				l.Swap(j, j-1)
			}
		}
	}
	return false
}

// shuffle moves three elements of the middle to places that look random.
func (l *List) shuffle(a, b int) {
	length := b - a
	if length < 8 {
		return
	}
	random := uint64(length)
	modulus := uint(1) << bits.Len(uint(length))
	middle := a + (length/4)*2
	for i := -1; i <= 1; i++ {
		random ^= random << 13
		random ^= random >> 17
		random ^= random << 5
		other := int(uint(random) & (modulus - 1))
		if other >= length {
			other -= length
		}
		l.Swap(middle+i, a+other)
	}
}

// choose picks a pivot: the median of three places, each of them the median of three neighbours in long ranges.
func (l *List) choose(a, b int) (pivot, hint int) {
	length := b - a
	swaps := 0
	i, j, k := a+length/4*1, a+length/4*2, a+length/4*3
	if length >= 8 {
		if length >= 50 {
			i = l.median(i-1, i, i+1, &swaps)
			j = l.median(j-1, j, j+1, &swaps)
			k = l.median(k-1, k, k+1, &swaps)
		}
		j = l.median(i, j, k, &swaps)
	}
	switch swaps {
	case 0:
		return j, increasing
	case 12:
		return j, decreasing
	}
	return j, unknown
}

func (l *List) median(a, b, c int, swaps *int) int {
	if l.Less(b, a) {
		*swaps++
		a, b = b, a
	}
	if l.Less(c, b) {
		*swaps++
		b, c = c, b
	}
	if l.Less(b, a) {
		*swaps++
		a, b = b, a
	}
	return b
}

// Stable sorts the n elements of l and keeps the order of equal ones: insertion sort in blocks of 20, merged in place.
func Stable(l *List, n int) {
	size := 20
	for a := 0; a < n; a += size {
		b := a + size
		if b > n {
			b = n
		}
		l.insertion(a, b)
	}
	for ; size < n; size *= 2 {
		for a := 0; a+size < n; a += 2 * size {
			b := a + 2*size
			if b > n {
				b = n
			}
			l.merge(a, a+size, b)
		}
	}
}

func (l *List) merge(a, m, b int) {
	if a >= m || m >= b {
		return
	}
	if b-a == 2 {
		if l.Less(m, a) {
			l.Swap(m, a)
		}
		return
	}
	// Cuts both halves around the middle of the longer one, and turns the inner parts round.
	var i, j int
	if m-a > b-m {
		i = a + (m-a)/2
		lo, hi := m, b
		for lo < hi {
			mid := (lo + hi) / 2
			if l.Less(mid, i) {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		j = lo
	} else {
		j = m + (b-m)/2
		lo, hi := a, m
		for lo < hi {
			mid := (lo + hi) / 2
			if l.Less(j, mid) {
				hi = mid
			} else {
				lo = mid + 1
			}
		}
		i = lo
	}
	l.rotate(i, m, j)
	mid := i + j - m
	l.merge(a, i, mid)
	l.merge(mid, j, b)
}

// rotate exchanges the neighbouring blocks [a,m) and [m,b).
func (l *List) rotate(a, m, b int) {
	l.reverse(a, m)
	l.reverse(m, b)
	l.reverse(a, b)
}

func (l *List) reverse(a, b int) {
	for b--; a < b; a, b = a+1, b-1 {
		l.Swap(a, b)
	}
}
