package playground

import (
	"fmt"
	"net/http"

	"github.com/nu7hatch/gouuid"
)

func init() {
	http.HandleFunc("/", handleIndex)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	cookie, err := req.Cookie("sessionid")
	if err == http.ErrNoCookie {
		id, _ := uuid.NewV4()
		cookie = &http.Cookie{
			Name:  "sessionid",
			Value: id.String(),
		}
		http.SetCookie(res, cookie)
	}
	fmt.Fprintln(res, cookie)
}
