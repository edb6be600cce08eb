// Package order sorts by index. It is shared by sort and slices.
package order

// Sort sorts n elements, not keeping the order of equal ones; it makes the moves that the standard library makes.
func Sort(n int, less func(i, j int) bool, swap func(i, j int))

// Stable sorts n elements and keeps the order of equal ones.
func Stable(n int, less func(i, j int) bool, swap func(i, j int))
