package net

import (
	"errors"
	"time"
)

// Addr is an address: a network, such as "tcp", and a text.
type Addr interface {
	Network() string
	String() string
}

// Conn is a connection. There are none here, but a type may be one.
type Conn interface {
	Read(b []byte) (n int, err error)
	Write(b []byte) (n int, err error)
	Close() error
	LocalAddr() Addr
	RemoteAddr() Addr
	SetDeadline(t time.Time) error
	SetReadDeadline(t time.Time) error
	SetWriteDeadline(t time.Time) error
}

// Listener accepts connections. There are none here, but a type may be one.
type Listener interface {
	Accept() (Conn, error)
	Close() error
	Addr() Addr
}

// Error is an error of networks.
type Error interface {
	error
	Timeout() bool

	// Temporary is deprecated: it is not clear which errors are.
	Temporary() bool
}

// ErrClosed is what a closed connection returns.
var ErrClosed error = errClosed

var errClosed = errors.New("use of closed network connection")
