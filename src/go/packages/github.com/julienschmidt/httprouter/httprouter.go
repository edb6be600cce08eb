// Package httprouter routes requests by method and path. Paths may have named parameters, /user/:name, and, at the
// end, one that takes all that follows, /files/*filepath; each path leads to one route at most.
package httprouter

import (
	"context"
	"net/http"
	"strings"
)

// Handle answers requests of a route; ps are the values of its parameters.
type Handle func(http.ResponseWriter, *http.Request, Params)

// Param is the value of a named parameter.
type Param struct {
	Key   string
	Value string
}

// Params is the values of a route's parameters, in order.
type Params []Param

// ByName returns the value of the first parameter with that name; "" if there is none.
func (ps Params) ByName(name string) string {
	for _, p := range ps {
		if p.Key == name {
			return p.Value
		}
	}
	return ""
}

type paramsKey struct{}

// ParamsKey is where a request's context has the parameters for handlers of net/http.
var ParamsKey = paramsKey{}

// ParamsFromContext returns the parameters of the route that led to a handler of net/http.
func ParamsFromContext(ctx context.Context) Params {
	p, _ := ctx.Value(ParamsKey).(Params)
	return p
}

// tree holds the paths of one method; it is not made of Go values.
type tree struct{}

func newTree() *tree
func (t *tree) add(path string, route int) string
func (t *tree) find(path string) (route int, params []string, slash bool)
func (t *tree) fix(path string, slash bool) (string, bool)

type routes struct {
	tree    *tree
	handles []Handle
}

func (rs *routes) find(path string) (Handle, Params, bool) {
	route, list, slash := rs.tree.find(path)
	var ps Params
	for i := 0; i < len(list); i += 2 {
		ps = append(ps, Param{list[i], list[i+1]})
	}
	if route < 0 {
		return nil, ps, slash
	}
	return rs.handles[route], ps, slash
}

// Router is an http.Handler that has routes. Make it with New.
type Router struct {
	trees map[string]*routes

	// Redirect to the path with a slash more or less at the end, if only that has a route.
	RedirectTrailingSlash bool

	// Redirect to a cleaned path (no //, . or ..) in the letters of a route that differs in case only.
	RedirectFixedPath bool

	// Answer 405 instead of 404 where other methods have a route.
	HandleMethodNotAllowed bool

	// Answer OPTIONS with the methods that a path has.
	HandleOPTIONS bool

	// GlobalOPTIONS is called for OPTIONS requests that are answered so, with the header Allow set.
	GlobalOPTIONS http.Handler
	globalAllowed string

	// NotFound answers where there is no route; http.NotFound if nil.
	NotFound http.Handler

	// MethodNotAllowed answers where only other methods have a route, with the header Allow set.
	MethodNotAllowed http.Handler

	// PanicHandler is called for panics of handles.
	PanicHandler func(http.ResponseWriter, *http.Request, interface{})
}

var _ http.Handler = New()

// New returns a Router that does all of the above.
func New() *Router {
	return &Router{
		RedirectTrailingSlash:  true,
		RedirectFixedPath:      true,
		HandleMethodNotAllowed: true,
		HandleOPTIONS:          true,
	}
}

// GET is Handle for the method GET.
func (r *Router) GET(path string, handle Handle) { r.Handle(http.MethodGet, path, handle) }

// HEAD is Handle for the method HEAD.
func (r *Router) HEAD(path string, handle Handle) { r.Handle(http.MethodHead, path, handle) }

// OPTIONS is Handle for the method OPTIONS.
func (r *Router) OPTIONS(path string, handle Handle) { r.Handle(http.MethodOptions, path, handle) }

// POST is Handle for the method POST.
func (r *Router) POST(path string, handle Handle) { r.Handle(http.MethodPost, path, handle) }

// PUT is Handle for the method PUT.
func (r *Router) PUT(path string, handle Handle) { r.Handle(http.MethodPut, path, handle) }

// PATCH is Handle for the method PATCH.
func (r *Router) PATCH(path string, handle Handle) { r.Handle(http.MethodPatch, path, handle) }

// DELETE is Handle for the method DELETE.
func (r *Router) DELETE(path string, handle Handle) { r.Handle(http.MethodDelete, path, handle) }

// Handle adds a route. It panics if the path is wrong or in conflict with another one.
func (r *Router) Handle(method, path string, handle Handle) {
	if len(path) < 1 || path[0] != '/' {
		panic("path must begin with '/' in path '" + path + "'")
	}
	if r.trees == nil {
		r.trees = map[string]*routes{}
	}
	rs := r.trees[method]
	if rs == nil {
		rs = &routes{tree: newTree()}
		r.trees[method] = rs
		r.globalAllowed = r.allowed("*", "")
	}
	if msg := rs.tree.add(path, len(rs.handles)); msg != "" {
		panic(msg)
	}
	rs.handles = append(rs.handles, handle)
}

// Handler adds a route to a handler of net/http; it finds the parameters with ParamsFromContext.
func (r *Router) Handler(method, path string, handler http.Handler) {
	r.Handle(method, path, func(w http.ResponseWriter, req *http.Request, p Params) {
		if len(p) > 0 {
			req = req.WithContext(context.WithValue(req.Context(), ParamsKey, p))
		}
		handler.ServeHTTP(w, req)
	})
}

// HandlerFunc is Handler for functions.
func (r *Router) HandlerFunc(method, path string, handler http.HandlerFunc) {
	r.Handler(method, path, handler)
}

// ServeFiles serves files. The path must end in /*filepath.
func (r *Router) ServeFiles(path string, root http.FileSystem) {
	if !strings.HasSuffix(path, "/*filepath") {
		panic("path must end with /*filepath in path '" + path + "'")
	}
	files := http.FileServer(root)
	r.GET(path, func(w http.ResponseWriter, req *http.Request, ps Params) {
		req.URL.Path = ps.ByName("filepath")
		files.ServeHTTP(w, req)
	})
}

// Lookup returns the handle and parameters for a path, and whether one with a slash more or less may have a route.
func (r *Router) Lookup(method, path string) (Handle, Params, bool) {
	if rs := r.trees[method]; rs != nil {
		return rs.find(path)
	}
	return nil, nil, false
}

func (r *Router) allowed(path, asked string) string {
	if path == "*" && asked != "" {
		return r.globalAllowed
	}
	var list []string
	for method, rs := range r.trees {
		if method == asked || method == http.MethodOptions {
			continue
		}
		if path != "*" {
			if handle, _, _ := rs.find(path); handle == nil {
				continue
			}
		}
		list = append(list, method)
	}
	if len(list) == 0 {
		return ""
	}
	list = append(list, http.MethodOptions)
	for i := range list {
		for j := i; j > 0 && list[j] < list[j-1]; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	return strings.Join(list, ", ")
}

func (r *Router) recovered(w http.ResponseWriter, req *http.Request) {
	if v := recover(); v != nil {
		r.PanicHandler(w, req, v)
	}
}

// ServeHTTP answers a request by its route.
func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	if r.PanicHandler != nil {
		defer r.recovered(w, req)
	}
	path := req.URL.Path
	if rs := r.trees[req.Method]; rs != nil {
		handle, ps, slash := rs.find(path)
		if handle != nil {
			handle(w, req, ps)
			return
		}
		if req.Method != http.MethodConnect && path != "/" {
			code := http.StatusMovedPermanently
			if req.Method != http.MethodGet {
				code = http.StatusTemporaryRedirect
			}
			if slash && r.RedirectTrailingSlash {
				if len(path) > 1 && strings.HasSuffix(path, "/") {
					req.URL.Path = path[:len(path)-1]
				} else {
					req.URL.Path = path + "/"
				}
				http.Redirect(w, req, req.URL.String(), code)
				return
			}
			if r.RedirectFixedPath {
				if fixed, ok := rs.tree.fix(CleanPath(path), r.RedirectTrailingSlash); ok {
					req.URL.Path = fixed
					http.Redirect(w, req, req.URL.String(), code)
					return
				}
			}
		}
	}
	if req.Method == http.MethodOptions && r.HandleOPTIONS {
		if allow := r.allowed(path, http.MethodOptions); allow != "" {
			w.Header().Set("Allow", allow)
			if r.GlobalOPTIONS != nil {
				r.GlobalOPTIONS.ServeHTTP(w, req)
			}
			return
		}
	} else if r.HandleMethodNotAllowed {
		if allow := r.allowed(path, req.Method); allow != "" {
			w.Header().Set("Allow", allow)
			if r.MethodNotAllowed != nil {
				r.MethodNotAllowed.ServeHTTP(w, req)
			} else {
				http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
			}
			return
		}
	}
	if r.NotFound != nil {
		r.NotFound.ServeHTTP(w, req)
	} else {
		http.NotFound(w, req)
	}
}

// CleanPath returns the path without // . and .., beginning with a slash, and ending in one if p does.
func CleanPath(p string) string {
	var parts []string
	list := strings.Split(p, "/")
	for _, part := range list {
		switch part {
		case "", ".":
		case "..":
			if len(parts) > 0 {
				parts = parts[:len(parts)-1]
			}
		default:
			parts = append(parts, part)
		}
	}
	last := list[len(list)-1]
	if len(parts) > 0 && (last == "" || last == ".") {
		parts = append(parts, "")
	}
	return "/" + strings.Join(parts, "/")
}
