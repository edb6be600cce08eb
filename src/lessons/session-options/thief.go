package playground

import (
	"encoding/base64"
	"net/http"
	"strings"
)

type stolen struct {
	Name  string
	Bytes int
	Reads string
}

// handleThief shows what somebody reads who has copied
// the cookies of this browser, and has no key.
func handleThief(res http.ResponseWriter, req *http.Request) {
	var loot []stolen
	for _, c := range req.Cookies() {
		reads := c.Value
		if c.Name == "gorilla" {
			reads = unpack(c.Value)
		}
		bytes := len(c.Name) + len(c.Value)
		loot = append(loot, stolen{c.Name, bytes, reads})
	}
	tpl.ExecuteTemplate(res, "thief.html", loot)
}

// unpack opens a cookie of gorilla: it is base64 of
// "date|value|signature", and the value is base64 again.
func unpack(value string) string {
	decode := base64.URLEncoding.DecodeString
	bs, _ := decode(value)
	parts := strings.SplitN(string(bs), "|", 3)
	if len(parts) < 3 {
		return value
	}
	bs, _ = decode(parts[1])
	return strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return '.'
		}
		return r
	}, string(bs))
}
