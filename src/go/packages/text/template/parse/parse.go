// Package parse has what a template's text becomes. It serves to hand templates from one set to another.
package parse

// core is the tree itself; it is not made of Go values.
type core struct{}

// A Tree is one template.
type Tree struct {
	Name      string // the template's
	ParseName string // of the template whose text it stood in, for error messages
	Root      *ListNode
	core      *core
}

// A ListNode is a list of texts and actions.
type ListNode struct {
	core *core
}

// String returns the list as the source of a template.
func (l *ListNode) String() string

// Copy returns a copy of the tree; nil for nil.
func (t *Tree) Copy() *Tree

// IsEmptyTree reports whether there is nothing but white space in a list.
func IsEmptyTree(n *ListNode) bool
