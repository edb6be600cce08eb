// Package net has the little of networks that handlers need: addresses as text. Nothing here reaches a network.
package net

import "strings"

// AddrError is an address that cannot be read.
type AddrError struct {
	Err  string
	Addr string
}

func (e *AddrError) Error() string {
	switch {
	case e == nil:
		return "<nil>"
	case e.Addr == "":
		return e.Err
	}
	return "address " + e.Addr + ": " + e.Err
}

// Timeout is always false.
func (e *AddrError) Timeout() bool { return false }

// Temporary is always false.
func (e *AddrError) Temporary() bool { return false }

// SplitHostPort takes "host:port" or "[host]:port" apart. A host with colons must be in brackets.
func SplitHostPort(hostport string) (host, port string, err error) {
	fail := func(why string) (string, string, error) { return "", "", &AddrError{Err: why, Addr: hostport} }
	colon := strings.LastIndexByte(hostport, ':')
	if colon < 0 {
		return fail("missing port in address")
	}
	host, rest := hostport[:colon], hostport
	if hostport[0] == '[' {
		end := strings.IndexByte(hostport, ']')
		switch {
		case end < 0:
			return fail("missing ']' in address")
		case end+1 == len(hostport):
			return fail("missing port in address")
		case end+1 != colon && hostport[end+1] == ':':
			return fail("too many colons in address")
		case end+1 != colon:
			return fail("missing port in address")
		}
		host, rest = hostport[1:end], hostport[1:end]+hostport[colon:]
	} else if strings.Contains(host, ":") {
		return fail("too many colons in address")
	}
	if strings.Contains(rest, "[") {
		return fail("unexpected '[' in address")
	}
	if strings.Contains(rest, "]") {
		return fail("unexpected ']' in address")
	}
	return host, hostport[colon+1:], nil
}

// JoinHostPort returns "host:port", or "[host]:port" for a host with colons.
func JoinHostPort(host, port string) string {
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	return host + ":" + port
}
