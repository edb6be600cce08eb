package http

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"
)

// RoundTripper gives the answer to one request.
type RoundTripper interface {
	RoundTrip(*Request) (*Response, error)
}

// DefaultTransport is how clients reach servers. Here nothing is outside: it refuses every request.
var DefaultTransport RoundTripper = nowhere{}

type nowhere struct{}

var errNowhere = errors.New("this playground's world has no outside: nothing beyond it can be reached")

func (nowhere) RoundTrip(r *Request) (*Response, error) {
	if r.Body != nil {
		r.Body.Close()
	}
	if s := r.URL.Scheme; s != "http" && s != "https" {
		return nil, fmt.Errorf("unsupported protocol scheme %q", s)
	}
	if r.URL.Host == "" {
		return nil, errors.New("http: no Host in request URL")
	}
	return nil, errNowhere
}

// CookieJar keeps cookies between the requests of a client.
type CookieJar interface {
	SetCookies(u *url.URL, cookies []*Cookie)
	Cookies(u *url.URL) []*Cookie
}

// Client sends requests, by its Transport, and follows redirects.
type Client struct {
	Transport RoundTripper // DefaultTransport if nil

	// CheckRedirect may refuse to follow: req is the next request, via are those before, the oldest first. If it is nil,
	// ten are followed.
	CheckRedirect func(req *Request, via []*Request) error

	Jar     CookieJar
	Timeout time.Duration // none if zero
}

// DefaultClient is the client of Get, Head and Post.
var DefaultClient = &Client{}

// ErrUseLastResponse, returned by CheckRedirect, gives the last answer with its body open, and no error.
var ErrUseLastResponse = errors.New("net/http: use last response")

// Get asks for an address.
func Get(url string) (resp *Response, err error) { return DefaultClient.Get(url) }

// Head asks for the headers only.
func Head(url string) (resp *Response, err error) { return DefaultClient.Head(url) }

// Post sends a body.
func Post(url, contentType string, body io.Reader) (resp *Response, err error) {
	return DefaultClient.Post(url, contentType, body)
}

// PostForm sends a form.
func PostForm(url string, data url.Values) (resp *Response, err error) {
	return DefaultClient.PostForm(url, data)
}

// Get asks for an address. Close the answer's body in the end.
func (c *Client) Get(url string) (resp *Response, err error) {
	r, err := NewRequest("GET", url, nil)
	if err != nil {
		return nil, err
	}
	return c.Do(r)
}

// Head asks for the headers only.
func (c *Client) Head(url string) (resp *Response, err error) {
	r, err := NewRequest("HEAD", url, nil)
	if err != nil {
		return nil, err
	}
	return c.Do(r)
}

// Post sends a body.
func (c *Client) Post(url, contentType string, body io.Reader) (resp *Response, err error) {
	r, err := NewRequest("POST", url, body)
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", contentType)
	return c.Do(r)
}

// PostForm sends a form.
func (c *Client) PostForm(url string, data url.Values) (resp *Response, err error) {
	return c.Post(url, "application/x-www-form-urlencoded", strings.NewReader(data.Encode()))
}

// CloseIdleConnections does nothing: no connection stays open.
func (c *Client) CloseIdleConnections() {}

// Do sends a request. An error is a *url.Error.
func (c *Client) Do(r *Request) (*Response, error) {
	method := r.Method
	if method == "" {
		method = "GET"
	}
	fail := func(err error) error {
		target := ""
		if r.URL != nil {
			target = r.URL.String()
			if _, secret := r.URL.User.Password(); secret {
				target = strings.Replace(target, r.URL.User.String()+"@", r.URL.User.Username()+":***@", 1)
			}
		}
		return &url.Error{Op: method[:1] + strings.ToLower(method[1:]), URL: target, Err: err}
	}
	switch {
	case r.URL == nil:
		return nil, fail(errors.New("http: nil Request.URL"))
	case r.RequestURI != "":
		return nil, fail(errors.New("http: Request.RequestURI can't be set in client requests"))
	}
	if c.Timeout > 0 {
		ctx, cancel := context.WithTimeout(r.Context(), c.Timeout)
		defer cancel()
		r = r.WithContext(ctx)
	}
	var via []*Request
	header := r.Header.Clone()
	for {
		resp, err := c.send(r)
		if err != nil {
			return nil, fail(err)
		}
		next, location := redirected(r, resp), resp.Header.Get("Location")
		if next == nil || location == "" {
			return resp, nil
		}
		to, err := r.URL.Parse(location)
		if err != nil {
			resp.Body.Close()
			return nil, fail(fmt.Errorf("failed to parse Location header %q: %v", location, err))
		}
		if to.Host != r.URL.Host && !strings.HasSuffix(to.Host, "."+r.URL.Host) {
			for _, name := range []string{"Authorization", "Www-Authenticate", "Cookie", "Cookie2"} {
				header.Del(name) // not for others to know
			}
		}
		next.URL, next.Host, next.Response, next.Header = to, to.Host, resp, header.Clone()
		if next.Header == nil {
			next.Header = Header{}
		}
		if from := *r.URL; from.Scheme != "https" || to.Scheme != "http" {
			from.User = nil
			next.Header.Set("Referer", from.String())
		}
		via = append(via, r)
		if c.CheckRedirect != nil {
			err = c.CheckRedirect(next, via)
		} else if len(via) >= 10 {
			err = errors.New("stopped after 10 redirects")
		}
		if err == ErrUseLastResponse {
			return resp, nil
		}
		if resp.ContentLength <= 2048 {
			io.CopyN(io.Discard, resp.Body, 2048)
		}
		resp.Body.Close()
		if err != nil { // as it stood in the answer
			return resp, &url.Error{Op: method[:1] + strings.ToLower(method[1:]), URL: location, Err: err}
		}
		r = next
	}
}

func (c *Client) send(r *Request) (*Response, error) {
	if r.Header == nil {
		r.Header = Header{}
	}
	if c.Jar != nil {
		for _, cookie := range c.Jar.Cookies(r.URL) {
			r.AddCookie(cookie)
		}
	}
	if user := r.URL.User; user != nil && r.Header.Get("Authorization") == "" {
		password, _ := user.Password()
		signed := *r
		signed.Header = r.Header.Clone()
		signed.SetBasicAuth(user.Username(), password)
		r = &signed
	}
	transport := c.Transport
	if transport == nil {
		transport = DefaultTransport
	}
	resp, err := transport.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	if resp == nil {
		return nil, errors.New("http: RoundTripper implementation returned a nil *Response with a nil error")
	}
	if resp.Body == nil {
		resp.Body = NoBody
	}
	if c.Jar != nil {
		if cookies := resp.Cookies(); len(cookies) > 0 {
			c.Jar.SetCookies(r.URL, cookies)
		}
	}
	return resp, nil
}

// redirected returns the request that an answer asks for; nil if it asks for none.
func redirected(r *Request, resp *Response) *Request {
	next := &Request{Method: r.Method, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, ctx: r.ctx}
	switch resp.StatusCode {
	case 301, 302, 303:
		if next.Method != "GET" && next.Method != "HEAD" {
			next.Method = "GET"
		}
	case 307, 308:
		if r.GetBody == nil && r.ContentLength != 0 {
			return nil
		}
		if r.GetBody != nil {
			next.Body, _ = r.GetBody()
			next.GetBody, next.ContentLength = r.GetBody, r.ContentLength
		}
	default:
		return nil
	}
	return next
}
