package main

import (
	"encoding"
	"fmt"
	"net"
	"net/url"
)

func main() {
	for _, s := range []string{"h:1", "h:", ":1", "h", "", "a:b:c", "[::1]:80", "[::1]", "[::1]80", "[::1", "::1", "[a]:b:c", "[[a]]:1", "a]:1", "a[:1", "[]:", "[a]b:1", "127.0.0.1:8080", "[fe80::1%en0]:http"} {
		host, port, err := net.SplitHostPort(s)
		fmt.Printf("%q %q %q %v\n", s, host, port, err)
	}
	fmt.Println(net.JoinHostPort("h", "1"), net.JoinHostPort("::1", "80"), net.JoinHostPort("", ""))
	_, _, err := net.SplitHostPort("x")
	e := err.(*net.AddrError)
	fmt.Println(e.Addr, e.Err, e.Timeout(), e.Temporary(), (*net.AddrError)(nil).Error(), (&net.AddrError{Err: "x"}).Error())
	var m encoding.BinaryMarshaler = &url.URL{Path: "/x"}
	b, err := m.MarshalBinary()
	fmt.Println(string(b), err)
}
