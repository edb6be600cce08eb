// Package internal holds what the App Engine packages share: the context of a request, the buffered response, the
// errors of API calls, and the log. Programs cannot import it.
package internal

import (
	netcontext "context"
	"errors"
	"fmt"
	"net/http"
	"strings"
)

// context is what App Engine keeps per request. It is also the ResponseWriter that handlers get: the answer is
// collected here and leaves when the handler has returned.
type context struct {
	req *http.Request
	id  int // the request's number in the world

	outCode   int
	outHeader http.Header
	outBody   []byte
}

var contextKey = "the request's *context"
var namespaceKey = "the namespace"

var errNoContext = errors.New("not an App Engine context")

// Header returns the headers of the answer; changes count until the handler returns.
func (c *context) Header() http.Header { return c.outHeader }

// Write adds to the answer's body.
func (c *context) Write(b []byte) (int, error) {
	if c.outCode == 0 {
		c.WriteHeader(http.StatusOK)
	}
	if len(b) > 0 && (c.outCode < 200 || c.outCode == 204 || c.outCode == 304) {
		return 0, http.ErrBodyNotAllowed
	}
	c.outBody = append(c.outBody, b...)
	return len(b), nil
}

// WriteHeader sets the status; only the first call counts.
func (c *context) WriteHeader(code int) {
	if c.outCode != 0 {
		logf(c, 3, "WriteHeader called multiple times on request.")
		return
	}
	c.outCode = code
}

// Main serves the handlers of http.DefaultServeMux and does not return.
func Main() {
	const health = "/_ah/health"
	probe, _ := http.NewRequest("GET", health, nil)
	if _, pattern := http.DefaultServeMux.Handler(probe); pattern != health {
		http.HandleFunc(health, func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("ok")) })
	}
	if err := http.ListenAndServe("127.0.0.1:8080", http.HandlerFunc(serve)); err != nil {
		panic("http.ListenAndServe: " + err.Error())
	}
}

func serve(w http.ResponseWriter, r *http.Request) {
	c := &context{outHeader: w.Header(), id: currentRequest()}
	frontEnd(r)
	r = r.WithContext(withContext(r.Context(), c, r))
	c.req = r
	runSafely(c, r)
	if c.outCode != 0 {
		w.WriteHeader(c.outCode)
	}
	if c.outBody != nil {
		w.Write(c.outBody)
	}
}

// frontEnd adds the headers that App Engine's front end sends along with a request, and takes off those that only it
// may set.
func frontEnd(r *http.Request) {
	login, id, domain, admin, host, logID := requestInfo()
	const user, dom = "X-Appengine-User-", "X-Appengine-Auth-Domain"
	for _, name := range []string{user + "Email", user + "Id", user + "Nickname", user + "Is-Admin", dom} {
		r.Header.Del(name)
	}
	if login != "" {
		r.Header.Set(user+"Email", login)
		r.Header.Set(user+"Id", id)
		r.Header.Set(dom, domain)
		r.Header.Set(user+"Nickname", strings.TrimSuffix(login, "@"+domain))
		r.Header.Set(user+"Is-Admin", map[bool]string{true: "1", false: "0"}[admin])
	}
	addr := r.RemoteAddr
	if i := strings.LastIndex(addr, ":"); i >= 0 {
		addr = addr[:i]
	}
	r.Header.Set("X-Appengine-Remote-Addr", strings.Trim(addr, "[]"))
	r.Header.Set("X-Appengine-Default-Version-Hostname", host)
	r.Header.Set("X-Appengine-Request-Log-Id", logID)
	r.Header.Set("X-Appengine-Dev-Request-Id", logID)
	r.RemoteAddr = addr + ":80"
}

// runSafely calls the handler. A panic becomes status 500 and a critical log line; what was written stays.
func runSafely(c *context, r *http.Request) {
	defer func() {
		if x := recover(); x != nil {
			logf(c, 4, "panic: %v\n\n%s", x, stack())
			c.outCode = 500
		}
	}()
	http.DefaultServeMux.ServeHTTP(c, r)
}

func withContext(parent netcontext.Context, c *context, r *http.Request) netcontext.Context {
	ctx := netcontext.WithValue(parent, &contextKey, c)
	if ns := r.Header.Get("X-Appengine-Current-Namespace"); ns != "" {
		ctx = WithNamespace(ctx, ns)
	}
	return ctx
}

func fromContext(ctx netcontext.Context) *context {
	c, _ := ctx.Value(&contextKey).(*context)
	return c
}

// joint takes deadline and cancellation from one context and the request's values from another.
type joint struct {
	netcontext.Context
	values netcontext.Context
}

func (j joint) Value(key interface{}) interface{} {
	if v := j.Context.Value(key); v != nil {
		return v
	}
	return j.values.Value(key)
}

// WithContext returns parent with the values of the request's context below its own.
func WithContext(parent netcontext.Context, r *http.Request) netcontext.Context {
	return joint{parent, r.Context()}
}

var background netcontext.Context

// BackgroundContext returns the one context that belongs to no request.
func BackgroundContext() netcontext.Context {
	if background == nil {
		r := &http.Request{Header: http.Header{}}
		background = withContext(netcontext.Background(), &context{req: r}, r)
	}
	return background
}

// IncomingHeaders returns the headers of the context's request, nil if it has none.
func IncomingHeaders(ctx netcontext.Context) http.Header {
	if c := fromContext(ctx); c != nil {
		return c.req.Header
	}
	return nil
}

// WithNamespace returns a context whose API calls work in that namespace.
func WithNamespace(ctx netcontext.Context, namespace string) netcontext.Context {
	return netcontext.WithValue(ctx, &namespaceKey, namespace)
}

// NamespaceFromContext returns the context's namespace, "" for the default one.
func NamespaceFromContext(ctx netcontext.Context) string {
	ns, _ := ctx.Value(&namespaceKey).(string)
	return ns
}

// Call makes sure that API calls can be made with that context and returns the number of its request.
func Call(ctx netcontext.Context) (id int, err error) {
	select {
	case <-ctx.Done():
		return 0, ctx.Err()
	default:
	}
	c := fromContext(ctx)
	if c == nil {
		return 0, errNoContext
	}
	if t := TransactionFromContext(ctx); t != nil && t.Finished {
		return 0, errFinished
	}
	return c.id, nil
}

// Transaction is one of the datastore's. No call can be made any more in the context of a finished one.
type Transaction struct {
	Handle   int64
	Finished bool
}

var transactionKey = "the transaction"

var errFinished = errors.New("transaction context has expired")

// WithTransaction returns a context whose calls to the datastore belong to that transaction.
func WithTransaction(ctx netcontext.Context, t *Transaction) netcontext.Context {
	return netcontext.WithValue(ctx, &transactionKey, t)
}

// TransactionFromContext returns the context's transaction, nil if it has none.
func TransactionFromContext(ctx netcontext.Context) *Transaction {
	t, _ := ctx.Value(&transactionKey).(*Transaction)
	return t
}

// Failure is how an API call went wrong; nil for one that did not.
type Failure struct {
	Service string
	Code    int32
	Detail  string
	Layer   bool // the call itself failed, not the service
	Timeout bool
}

// Err returns the error that a caller sees.
func (f *Failure) Err() error {
	switch {
	case f == nil:
		return nil
	case f.Layer:
		return &CallError{f.Detail, f.Code, f.Timeout}
	}
	return &APIError{f.Service, f.Detail, f.Code}
}

var errorNames = map[string]map[int32]string{
	"memcache": {0: "OK", 1: "UNSPECIFIED_ERROR", 2: "NAMESPACE_NOT_SET", 3: "PERMISSION_DENIED", 6: "INVALID_VALUE"},
	"user": {0: "OK", 1: "REDIRECT_URL_TOO_LONG", 2: "NOT_ALLOWED", 3: "OAUTH_INVALID_TOKEN", 4: "OAUTH_INVALID_REQUEST",
		5: "OAUTH_ERROR"},
	"datastore_v3": {1: "BAD_REQUEST", 2: "CONCURRENT_TRANSACTION", 3: "INTERNAL_ERROR", 4: "NEED_INDEX", 5: "TIMEOUT",
		6: "PERMISSION_DENIED", 7: "BIGTABLE_ERROR", 8: "COMMITTED_BUT_STILL_APPLYING", 9: "CAPABILITY_DISABLED",
		10: "TRY_ALTERNATE_BACKEND", 11: "SAFE_TIME_TOO_OLD"},
}

// APIError is an error that a service answered with.
type APIError struct {
	Service string
	Detail  string
	Code    int32 // of that service
}

func (e *APIError) Error() string {
	if e.Code == 0 {
		if e.Detail == "" {
			return "APIError <empty>"
		}
		return e.Detail
	}
	s := fmt.Sprintf("API error %d", e.Code)
	if names, ok := errorNames[e.Service]; ok {
		s = fmt.Sprintf("%s (%s: %s)", s, e.Service, names[e.Code])
	} else {
		s = e.Service + " " + s
	}
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	return s
}

// IsTimeout tells whether the service ran out of time.
func (e *APIError) IsTimeout() bool { return e.Service == "datastore_v3" && e.Code == 5 }

// CallError is an error of the call itself: the service was not reached or did not answer.
type CallError struct {
	Detail  string
	Code    int32
	Timeout bool
}

func (e *CallError) Error() string {
	s := ""
	switch e.Code {
	case 0:
		return e.Detail
	case 4:
		s = "Over quota"
	case 6:
		s = "Capability disabled"
	case 10:
		s = "Canceled"
	default:
		s = fmt.Sprintf("Call error %d", e.Code)
	}
	s += ": " + e.Detail
	if e.Timeout {
		s += " (timeout)"
	}
	return s
}

// IsTimeout tells whether the call ran out of time.
func (e *CallError) IsTimeout() bool { return e.Timeout }

// Logf adds a line to the log of the context's request. Levels go from 0, debug, to 4, critical.
func Logf(ctx netcontext.Context, level int, format string, args ...interface{}) {
	c := fromContext(ctx)
	if c == nil {
		panic(errNoContext.Error())
	}
	logf(c, level, format, args...)
}

func logf(c *context, level int, format string, args ...interface{}) {
	const limit = 8 << 10
	s := strings.TrimRight(fmt.Sprintf(format, args...), "\n")
	if len(s) > limit {
		suffix := fmt.Sprintf("...(length %d)", len(s))
		s = s[:limit-len(suffix)] + suffix
	}
	logLine(c.id, level, s)
}

// AppInfo tells one thing of the application and its instance: "appId", "module", "version", "instance",
// "datacenter" or "serverSoftware".
func AppInfo(what string) string

func currentRequest() int
func requestInfo() (login, id, domain string, admin bool, host, logID string)
func logLine(id, level int, message string)
func stack() string
