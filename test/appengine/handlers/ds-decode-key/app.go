package lesson

import (
	"encoding/base64"
	"fmt"
	"io"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	_ = ctx
	for _, s := range []string{"", "a", "ab", "!!!", "agZvcmFjbGU", "ag", "agZ", "agZvcmFjbGVyCwsSAURvZxgBDA",
		"agZvcmFjbGVyDgsSA0RvZyIDcmV4DA", "YWJj", "////", "____", "agZvcmFjbGVy"} {
		k, err := datastore.DecodeKey(s)
		p(s, k, err, err == io.ErrUnexpectedEOF)
	}
	raw := func(b string) {
		k, err := datastore.DecodeKey(base64.RawURLEncoding.EncodeToString([]byte(b)))
		fmt.Fprintf(w, "%q %v %v", b, k, err)
		if k != nil {
			fmt.Fprintf(w, " %q %q %q %d", k.AppID(), k.Namespace(), k.Kind(), k.IntID())
		}
		p()
	}
	raw("j\x01ar\x00")
	raw("j\x01ar\x05\x0b\x12\x01K\x0c")
	raw("j\x01ar\x07\x0b\x12\x01K\x18\x09\x0c")
	raw("j\x01ar\x02\x0b\x0c")
	raw("r\x05\x0b\x12\x01K\x0c")
	raw("j\x01a")
	raw("j\x00r\x05\x0b\x12\x01K\x0c")
	raw("j\x01ar\x05\x0b\x12\x01K")
	raw("j\x01ar\x04\x0b\x12\x01K")
	raw("j\x01ar\x03\x0b\x12\x01")
	raw("j\x01ar\x05\x0b\x12\x01K\x0c\xa2\x01\x02ns")
	raw("j\x01ar\x05\x0b\x12\x01K\x0c\x08\x01")
	raw("j\x01ar\x05\x0b\x12\x01K\x0c\x0f")
	raw("j\x01ar\x05\x0b\x12\x01K\x0c\x0c")
	raw("h\x01ar\x05\x0b\x12\x01K\x0c")
	raw("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01")
	raw("j\x01ar\x05\x0b\x12\x01K\x0cr\x05\x0b\x12\x01L\x0c")
	raw("j\x01ar\x07\x0b\x12\x01K\x18\x09\x0cr\x05\x0b\x12\x01L\x0c")
	raw("j\x01ar\x0a\x0b\x12\x01K\x18\x09\x22\x01n\x0c")
	raw("j\x01ar\x0b\x0b\x12\x01K\x09ABCDEFG")
	raw("j\x01ar\x0f\x0b\x12\x01K\x29ABCDEFGH\x2dx\x0c")
}
