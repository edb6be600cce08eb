// Package rand gives random bytes for keys and the like. In the playground they come from the world's own generator: a
// replay gives the same.
package rand

import "io"

type reader struct{}

func (reader) Read(b []byte) (n int, err error) {
	fill(b)
	return len(b), nil
}

func fill(b []byte)

// Reader gives random bytes, as many as asked for.
var Reader io.Reader = reader{}

// Read fills b with random bytes.
func Read(b []byte) (n int, err error) { return io.ReadFull(Reader, b) }
