// Package appengine is the part of App Engine's Go library that the services share: the context of a request, the
// application's identity, and errors of batch calls.
package appengine

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"google.golang.org/appengine/internal"
)

// Main serves what http.Handle and http.HandleFunc registered. It does not return. Apps without a main function of
// their own are run by it.
func Main() { internal.Main() }

// NewContext returns the context of a request; every API call needs one.
func NewContext(req *http.Request) context.Context { return req.Context() }

// WithContext returns a copy of parent with which API calls can be made for req.
func WithContext(parent context.Context, req *http.Request) context.Context {
	return internal.WithContext(parent, req)
}

// BackgroundContext returns a context that belongs to no request.
func BackgroundContext() context.Context { return internal.BackgroundContext() }

// IsDevAppServer tells whether the app runs on the development server; here it does.
func IsDevAppServer() bool { return true }

// IsStandard tells whether the app runs in the standard environment.
func IsStandard() bool { return true }

// IsFlex tells whether the app runs in the flexible environment; it never does here.
func IsFlex() bool { return false }

// IsAppEngine tells whether the app runs on App Engine, standard or flexible.
func IsAppEngine() bool { return true }

// IsSecondGen tells whether the app runs on the second generation of the standard environment; it does not here.
func IsSecondGen() bool { return false }

// AppID returns the application's ID, without the name of the partition it runs in.
func AppID(c context.Context) string {
	id := internal.AppInfo("appId")
	return id[strings.Index(id, "~")+1:]
}

// DefaultVersionHostname returns the host name of the application's default version.
func DefaultVersionHostname(c context.Context) string {
	return internal.IncomingHeaders(c).Get("X-AppEngine-Default-Version-Hostname")
}

// ModuleName returns the name of the running module (service), usually "default".
func ModuleName(c context.Context) string { return internal.AppInfo("module") }

// VersionID returns the running version, major and minor: "1.1".
func VersionID(c context.Context) string { return internal.AppInfo("version") }

// InstanceID returns the name of the instance that runs this code.
func InstanceID() string { return internal.AppInfo("instance") }

// Datacenter returns the name of the data centre the instance runs in.
func Datacenter(c context.Context) string { return internal.AppInfo("datacenter") }

// ServerSoftware returns the name and version of the server.
func ServerSoftware() string { return internal.AppInfo("serverSoftware") }

// RequestID returns the ID of the context's request in the request log.
func RequestID(c context.Context) string {
	return internal.IncomingHeaders(c).Get("X-AppEngine-Request-Log-Id")
}

// Namespace returns a copy of c whose API calls work in that namespace: keys of one namespace are invisible in the
// others. A namespace has up to 100 letters, digits, dots, underscores and hyphens.
func Namespace(c context.Context, namespace string) (context.Context, error) {
	ok := len(namespace) <= 100
	for i := 0; i < len(namespace); i++ {
		b := namespace[i]
		ok = ok && ('0' <= b && b <= '9' || 'A' <= b && b <= 'Z' || 'a' <= b && b <= 'z' || b == '.' || b == '_' || b == '-')
	}
	if !ok {
		return nil, fmt.Errorf("appengine: namespace %q does not match /^[0-9A-Za-z._-]{0,100}$/", namespace)
	}
	return internal.WithNamespace(c, namespace), nil
}

// BlobKey names a blob of the blobstore.
type BlobKey string

// GeoPoint is a place on earth, in degrees.
type GeoPoint struct {
	Lat, Lng float64
}

// Valid tells whether latitude and longitude are in their ranges.
func (g GeoPoint) Valid() bool {
	return g.Lat >= -90 && g.Lat <= 90 && g.Lng >= -180 && g.Lng <= 180
}

// MultiError is what calls on several elements return when some failed: as many entries as elements, nil for those
// that went well.
type MultiError []error

// Error returns the first error's text and the number of the others.
func (m MultiError) Error() string {
	first, n := "", 0
	for _, err := range m {
		if err == nil {
			continue
		}
		if n++; n == 1 {
			first = err.Error()
		}
	}
	switch n {
	case 0:
		return "(0 errors)"
	case 1:
		return first
	case 2:
		return first + " (and 1 other error)"
	}
	return fmt.Sprintf("%s (and %d other errors)", first, n-1)
}

// IsOverQuota tells whether an API call failed for want of quota.
func IsOverQuota(err error) bool {
	e, ok := err.(*internal.CallError)
	return ok && e.Code == 4
}

// IsTimeoutError tells whether err means that time ran out.
func IsTimeoutError(err error) bool {
	if err == context.DeadlineExceeded {
		return true
	}
	t, ok := err.(interface{ IsTimeout() bool })
	return ok && t.IsTimeout()
}
