// Numbers and bytes.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

func main() {
	b := []byte{1, 2, 3, 4, 5, 6, 7, 0xf8, 9}
	for _, o := range []binary.ByteOrder{binary.BigEndian, binary.LittleEndian} {
		fmt.Println(o, o.Uint16(b), o.Uint32(b), o.Uint64(b))
		out := make([]byte, 14)
		o.PutUint16(out, 0xabcd)
		o.PutUint32(out[2:], 0x01020304)
		o.PutUint64(out[6:], 1<<63+5)
		fmt.Printf("%x %#v\n", out, o)
		a := o.(binary.AppendByteOrder)
		fmt.Printf("%x\n", a.AppendUint64(a.AppendUint32(a.AppendUint16(nil, 1), 2), 3))
		func() {
			defer func() { fmt.Println(recover()) }()
			o.Uint32(b[:3])
		}()
	}
	for _, x := range []uint64{0, 1, 127, 128, 300, 1<<32 - 1, 1<<63 - 1, 1<<64 - 1} {
		buf := binary.AppendUvarint(nil, x)
		y, n := binary.Uvarint(buf)
		fmt.Printf("%d %x %d %d", x, buf, y, n)
		for i := range buf {
			_, n := binary.Uvarint(buf[:i])
			_, err := binary.ReadUvarint(bytes.NewReader(buf[:i]))
			fmt.Print(" ", n, " ", err)
		}
		fmt.Println()
	}
	for _, x := range []int64{0, 1, -1, 63, -64, 64, 1<<63 - 1, -1 << 63} {
		buf := make([]byte, binary.MaxVarintLen64)
		n := binary.PutVarint(buf, x)
		y, m := binary.Varint(buf[:n])
		z, err := binary.ReadVarint(bytes.NewReader(buf))
		fmt.Printf("%d %x %d %d %d %v %x\n", x, buf[:n], y, m, z, err, binary.AppendVarint([]byte{7}, x))
	}
	over := bytes.Repeat([]byte{0xff}, 11)
	fmt.Println(binary.Uvarint(over))
	fmt.Println(binary.ReadUvarint(bytes.NewReader(over)))
	over[9] = 2
	fmt.Println(binary.Uvarint(over))
	fmt.Println(binary.ReadUvarint(bytes.NewReader(over)))
	fmt.Println(binary.MaxVarintLen16, binary.MaxVarintLen32)
}
