package main

import (
	"container/ring"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"strings"
)

func main() {
	texts := []string{"", "a", "ab", "abc", "hello, world", "é日本", "\x00\xff\x80", strings.Repeat("x", 55), strings.Repeat("y", 64), strings.Repeat("z", 127), strings.Repeat("0123456789", 700)}
	hashes := []func() hash.Hash{md5.New, sha1.New, sha256.New, sha256.New224, sha512.New, sha512.New384, sha512.New512_224, sha512.New512_256, fnv.New128, fnv.New128a,
		func() hash.Hash { return fnv.New32() }, func() hash.Hash { return fnv.New32a() }, func() hash.Hash { return fnv.New64() }, func() hash.Hash { return fnv.New64a() },
		func() hash.Hash { return adler32.New() }, func() hash.Hash { return crc32.NewIEEE() }, func() hash.Hash { return crc32.New(crc32.MakeTable(crc32.Castagnoli)) }, func() hash.Hash { return crc32.New(crc32.MakeTable(crc32.Koopman)) },
		func() hash.Hash { return crc64.New(crc64.MakeTable(crc64.ISO)) }, func() hash.Hash { return crc64.New(crc64.MakeTable(crc64.ECMA)) }}
	for i, f := range hashes {
		h := f()
		fmt.Println(i, h.Size(), h.BlockSize())
		for _, s := range texts {
			h.Reset()
			n, err := h.Write([]byte(s))
			fmt.Printf("%d %v %x ", n, err, h.Sum(nil))
			h.Write([]byte("more"))
			fmt.Printf("%x %x\n", h.Sum([]byte("in")), h.Sum(nil))
			switch h := h.(type) {
			case hash.Hash32:
				fmt.Println(h.Sum32())
			case hash.Hash64:
				fmt.Println(h.Sum64())
			}
		}
	}
	for _, s := range texts {
		b := []byte(s)
		fmt.Printf("%x %x %x %x %x %x %x %x\n", md5.Sum(b), sha1.Sum(b), sha256.Sum256(b), sha256.Sum224(b), sha512.Sum512(b), sha512.Sum384(b), sha512.Sum512_224(b), sha512.Sum512_256(b))
		fmt.Println(adler32.Checksum(b), crc32.ChecksumIEEE(b), crc32.Checksum(b, crc32.IEEETable), crc32.Update(7, crc32.MakeTable(crc32.Koopman), b), crc64.Checksum(b, crc64.MakeTable(crc64.ISO)), crc64.Update(9, crc64.MakeTable(crc64.ECMA), b))
	}
	fmt.Println(crc32.MakeTable(crc32.IEEE) == crc32.IEEETable, crc32.IEEETable[1], md5.BlockSize, sha512.BlockSize, sha512.Size256, adler32.Size)

	r := ring.New(5)
	for i := 0; i < r.Len(); i++ {
		r.Value = i
		r = r.Next()
	}
	show := func(r *ring.Ring) {
		fmt.Print(r.Len(), ":")
		r.Do(func(v any) { fmt.Print(" ", v) })
		fmt.Println()
	}
	show(r)
	show(r.Move(2))
	show(r.Move(-1))
	show(r.Prev())
	show(r.Unlink(2))
	show(r)
	show(r.Unlink(0))
	s := ring.New(2)
	s.Value = "s"
	show(r.Link(s))
	show(r)
	show(r.Link(r.Move(3)))
	show(r)
	show(ring.New(0))
	show(new(ring.Ring))
	show(new(ring.Ring).Move(3))
	show(r.Unlink(10))
	show(r)
}
