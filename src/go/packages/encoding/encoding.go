// Package encoding names the methods by which types turn themselves into bytes or text and back.
package encoding

// BinaryMarshaler is a type that writes itself as bytes.
type BinaryMarshaler interface {
	MarshalBinary() (data []byte, err error)
}

// BinaryUnmarshaler is a type that reads itself from bytes. It must copy what it keeps.
type BinaryUnmarshaler interface {
	UnmarshalBinary(data []byte) error
}

// TextMarshaler is a type that writes itself as text.
type TextMarshaler interface {
	MarshalText() (text []byte, err error)
}

// TextUnmarshaler is a type that reads itself from text. It must copy what it keeps.
type TextUnmarshaler interface {
	UnmarshalText(text []byte) error
}
