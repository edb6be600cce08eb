// Package user tells who is signed in, and where to sign in and out.
package user

import (
	"context"
	"strings"

	"google.golang.org/appengine/internal"
)

// User is somebody who has signed in.
type User struct {
	Email      string
	AuthDomain string
	Admin      bool

	// ID stays the same for ever, even if the e-mail address changes.
	ID string

	// ClientID is that of an OAuth client; not set for users who signed in themselves.
	ClientID string

	FederatedIdentity string
	FederatedProvider string
}

// String returns a name to show: the e-mail address, without the domain if that is the user's AuthDomain.
func (u *User) String() string {
	if at := "@" + u.AuthDomain; u.AuthDomain != "" && strings.HasSuffix(u.Email, at) {
		return strings.TrimSuffix(u.Email, at)
	}
	if u.FederatedIdentity != "" {
		return u.FederatedIdentity
	}
	return u.Email
}

// Current returns the user who made the request, nil if nobody is signed in.
func Current(c context.Context) *User {
	h := internal.IncomingHeaders(c)
	email := h.Get("X-AppEngine-User-Email")
	if email == "" {
		return nil
	}
	return &User{
		Email:      email,
		AuthDomain: h.Get("X-AppEngine-Auth-Domain"),
		ID:         h.Get("X-AppEngine-User-Id"),
		Admin:      h.Get("X-AppEngine-User-Is-Admin") == "1",
	}
}

// IsAdmin tells whether the user who made the request is signed in and an administrator of the app.
func IsAdmin(c context.Context) bool {
	return internal.IncomingHeaders(c).Get("X-AppEngine-User-Is-Admin") == "1"
}

// LoginURL returns the address of a page that lets the user sign in and then leads to dest.
func LoginURL(c context.Context, dest string) (string, error) { return ask(c, "CreateLoginURL", dest) }

// LogoutURL returns the address of a page that signs the user out and then leads to dest.
func LogoutURL(c context.Context, dest string) (string, error) {
	return ask(c, "CreateLogoutURL", dest)
}

func ask(c context.Context, method, dest string) (string, error) {
	id, err := internal.Call(c)
	if err != nil {
		return "", err
	}
	url, failure := rpcURL(id, method, dest)
	return url, failure.Err()
}

func rpcURL(id int, method, dest string) (string, *internal.Failure)
