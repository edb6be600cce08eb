package lesson

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/user"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	u := user.Current(ctx)
	fmt.Fprintln(w, u, u == nil, user.IsAdmin(ctx))
	if u != nil {
		fmt.Fprintf(w, "%+v\n", *u)
		fmt.Fprintln(w, u.Email, u.String(), u.Admin, u.ID != "")
	}
	in, err := user.LoginURL(ctx, "/next?a=1")
	fmt.Fprintln(w, in, err)
	out, err := user.LogoutURL(ctx, "/")
	fmt.Fprintln(w, out, err)
}
