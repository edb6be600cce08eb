// Package order sorts by index. It is shared by sort and slices. Written in Go, so that comparing two elements is a plain
// call of the machine's.
package order

// A list is what is sorted: less compares two elements, swap exchanges them.
type list struct {
	less func(i, j int) bool
	swap func(i, j int)
}

// Sort sorts n elements, not keeping the order of equal ones; it makes the moves that the standard library makes.
func Sort(n int, less func(i, j int) bool, swap func(i, j int)) {
	limit := 0
	for k := n; k > 0; k >>= 1 {
		limit++
	}
	l := list{less, swap}
	l.quick(0, n, limit, true, true)
}

// Stable sorts n elements and keeps the order of equal ones: insertion sort in blocks of 20, merged in place.
func Stable(n int, less func(i, j int) bool, swap func(i, j int)) {
	l := list{less, swap}
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

// insertion sorts [a, b) by insertion.
func (l *list) insertion(a, b int) {
	less, swap := l.less, l.swap
	for i := a + 1; i < b; i++ {
		for j := i; j > a && less(j, j-1); j-- {
			swap(j, j-1)
		}
	}
}

func (l *list) sift(lo, hi, first int) {
	root := lo
	for {
		child := 2*root + 1
		if child >= hi {
			return
		}
		if child+1 < hi && l.less(first+child, first+child+1) {
			child++
		}
		if !l.less(first+root, first+child) {
			return
		}
		l.swap(first+root, first+child)
		root = child
	}
}

func (l *list) heap(a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		l.sift(i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		l.swap(a, a+i)
		l.sift(0, i, a)
	}
}

// quick sorts [a, b); the smaller side of each cut goes first. After limit bad cuts heapsort takes over.
func (l *list) quick(a, b, limit int, balanced, partitioned bool) {
	for {
		n := b - a
		if n <= 12 {
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
		pivot, swaps := l.choose(a, b)
		if swaps == 12 {
			l.reverse(a, b)
			pivot = b - 1 - (pivot - a)
			swaps = 0
		}
		if balanced && partitioned && swaps == 0 && l.almostSorted(a, b) {
			return
		}
		// Nothing is below the pivot when the element before the range is not: then all equal ones go left.
		if a > 0 && !l.less(a-1, pivot) {
			a = l.splitEqual(a, b, pivot)
			continue
		}
		mid, already := l.split(a, b, pivot)
		partitioned = already
		left, right := mid-a, b-mid
		if left < right {
			balanced = left >= n/8
			l.quick(a, mid, limit, true, true)
			a = mid + 1
		} else {
			balanced = right >= n/8
			l.quick(mid+1, b, limit, true, true)
			b = mid
		}
	}
}

// split puts what is less than the pivot before it, the rest behind: where the pivot went, and whether all was so already.
func (l *list) split(a, b, pivot int) (at int, already bool) {
	less, swap := l.less, l.swap
	swap(a, pivot)
	i, j := a+1, b-1
	already = true
	for {
		for i <= j && less(i, a) {
			i++
		}
		for i <= j && !less(j, a) {
			j--
		}
		if i > j {
			swap(j, a)
			return j, already
		}
		swap(i, j)
		i++
		j--
		already = false
	}
}

// splitEqual puts what equals the pivot first: where the greater ones begin.
func (l *list) splitEqual(a, b, pivot int) int {
	l.swap(a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !l.less(a, i) {
			i++
		}
		for i <= j && l.less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		l.swap(i, j)
		i++
		j--
	}
}

// almostSorted mends up to five places out of order; whether all is sorted then.
func (l *list) almostSorted(a, b int) bool {
	i := a + 1
	for step := 0; step < 5; step++ {
		for i < b && !l.less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < 50 {
			return false
		}
		l.swap(i, i-1)
		if i-a >= 2 {
			for j := i - 1; j >= 1 && l.less(j, j-1); j-- {
				l.swap(j, j-1)
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && l.less(j, j-1); j++ {
				l.swap(j, j-1)
			}
		}
	}
	return false
}

// shuffle moves three elements of the middle to places that look random.
func (l *list) shuffle(a, b int) {
	n := b - a
	if n < 8 {
		return
	}
	random := uint64(n)
	size := uint64(1)
	for size <= uint64(n) {
		size <<= 1
	}
	middle := a + (n/4)*2
	for i := -1; i <= 1; i++ {
		random ^= random << 13
		random ^= random >> 17
		random ^= random << 5
		other := int(random & (size - 1))
		if other >= n {
			other -= n
		}
		l.swap(middle+i, a+other)
	}
}

// choose returns a pivot, the median of three places (of nine in long ranges), and how many exchanges that took: 0 looks
// sorted, 12 reversed.
func (l *list) choose(a, b int) (pivot, swaps int) {
	n := b - a
	i, j, k := a+n/4, a+n/4*2, a+n/4*3
	if n >= 8 {
		if n >= 50 {
			i, swaps = l.median(i-1, i, i+1, swaps)
			j, swaps = l.median(j-1, j, j+1, swaps)
			k, swaps = l.median(k-1, k, k+1, swaps)
		}
		j, swaps = l.median(i, j, k, swaps)
	}
	return j, swaps
}

func (l *list) median(a, b, c, swaps int) (int, int) {
	if l.less(b, a) {
		swaps++
		a, b = b, a
	}
	if l.less(c, b) {
		swaps++
		b = c
	}
	if l.less(b, a) {
		swaps++
		b = a
	}
	return b, swaps
}

// merge merges the sorted neighbours [a, m) and [m, b): cuts both around the middle of the longer one, turns the inner
// parts round.
func (l *list) merge(a, m, b int) {
	if a >= m || m >= b {
		return
	}
	if b-a == 2 {
		if l.less(m, a) {
			l.swap(m, a)
		}
		return
	}
	var i, j int
	if m-a > b-m {
		i = a + (m-a)/2
		lo, hi := m, b
		for lo < hi {
			mid := (lo + hi) / 2
			if l.less(mid, i) {
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
			if l.less(j, mid) {
				hi = mid
			} else {
				lo = mid + 1
			}
		}
		i = lo
	}
	l.reverse(i, m)
	l.reverse(m, j)
	l.reverse(i, j)
	mid := i + j - m
	l.merge(a, i, mid)
	l.merge(mid, j, b)
}

func (l *list) reverse(a, b int) {
	for b--; a < b; a, b = a+1, b-1 {
		l.swap(a, b)
	}
}
