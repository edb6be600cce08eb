// Keyed checksums, and what package crypto/subtle and crypto/rand answer.
package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/md5"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"hash"
	"io"
	"strings"
)

func main() {
	for name, h := range map[string]func() hash.Hash{"sha256": sha256.New} {
		fmt.Println(name, hmac.New(h, nil).Size(), hmac.New(h, nil).BlockSize())
	}
	for i, h := range []func() hash.Hash{md5.New, sha1.New, sha256.New, sha256.New224} {
		for _, key := range []string{"", "key", strings.Repeat("k", 64), strings.Repeat("k", 65), strings.Repeat("long", 50)} {
			m := hmac.New(h, []byte(key))
			fmt.Printf("%d %d %x", i, len(key), m.Sum(nil))
			io.WriteString(m, "hello ")
			io.WriteString(m, "world")
			fmt.Printf(" %x %x", m.Sum([]byte("p")), m.Sum(nil))
			m.Reset()
			m.Write([]byte("again"))
			fmt.Printf(" %x %d %d\n", m.Sum(nil), m.Size(), m.BlockSize())
		}
	}
	fmt.Println(hmac.Equal([]byte("a"), []byte("a")), hmac.Equal([]byte("a"), []byte("b")), hmac.Equal(nil, nil), hmac.Equal([]byte("a"), nil))
	for _, p := range [][2]string{{"", ""}, {"a", "a"}, {"a", "b"}, {"ab", "a"}, {"abc", "abd"}} {
		fmt.Println(subtle.ConstantTimeCompare([]byte(p[0]), []byte(p[1])))
	}
	fmt.Println(subtle.ConstantTimeSelect(1, 5, 6), subtle.ConstantTimeSelect(0, 5, 6), subtle.ConstantTimeByteEq(3, 3), subtle.ConstantTimeByteEq(3, 4), subtle.ConstantTimeEq(-1, -1), subtle.ConstantTimeEq(1, 2), subtle.ConstantTimeLessOrEq(1, 2), subtle.ConstantTimeLessOrEq(2, 2), subtle.ConstantTimeLessOrEq(3, 2))
	x := []byte("abc")
	subtle.ConstantTimeCopy(0, x, []byte("xyz"))
	fmt.Printf("%s", x)
	subtle.ConstantTimeCopy(1, x, []byte("xyz"))
	fmt.Printf(" %s\n", x)
	func() {
		defer func() { fmt.Println(recover()) }()
		subtle.ConstantTimeCopy(1, x, nil)
	}()
	b := make([]byte, 33)
	n, err := rand.Read(b)
	fmt.Println(n, err, bytes.Equal(b, make([]byte, 33)))
	n, err = io.ReadFull(rand.Reader, b[:5])
	fmt.Println(n, err)
	n, err = rand.Read(nil)
	fmt.Println(n, err)
}
