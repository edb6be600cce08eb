package lesson

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/nu7hatch/gouuid"
)

func bare(u *uuid.UUID) string { return strings.Replace(u.String(), "-", "", -1) }

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	for _, s := range []string{"6ba7b810-9dad-11d1-80b4-00c04fd430c8", "urn:uuid:6BA7B811-9DAD-11D1-80B4-00C04FD430C8", "{6ba7b812-9dad-11d1-80b4-00c04fd430c8}", "6ba7b810-9dad-11d1-80b4-00c04fd430c", "6ba7b810x9dad-11d1-80b4-00c04fd430c8", "", "zba7b810-9dad-11d1-80b4-00c04fd430c8"} {
		u, err := uuid.ParseHex(s)
		if err != nil {
			fmt.Fprintln(w, err)
			continue
		}
		fmt.Fprintln(w, bare(u), u.Version(), len(u), u[0])
	}
	for _, name := range []string{"", "www.example.com", "é"} {
		a, err := uuid.NewV3(uuid.NamespaceDNS, []byte(name))
		fmt.Fprintln(w, bare(a), a.Version(), err)
		b, err := uuid.NewV5(uuid.NamespaceURL, []byte(name))
		fmt.Fprintln(w, bare(b), b.Version(), err)
	}
	_, err := uuid.NewV3(nil, []byte("x"))
	fmt.Fprintln(w, err)
	u, err := uuid.Parse([]byte("0123456789abcdef"))
	fmt.Fprintln(w, bare(u), err)
	_, err = uuid.Parse([]byte("short"))
	fmt.Fprintln(w, err)
	a, err := uuid.NewV4()
	b, _ := uuid.NewV4()
	fmt.Fprintln(w, a.Version(), a[8]>>6, len(a.String()), err, *a == *b)
	fmt.Fprintln(w, bare(uuid.NamespaceOID), bare(uuid.NamespaceX500))
}
