package lesson

import "net/http"

func index(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Thing", "1")
	w.Header().Add("X-Thing", "2")
	w.Header()["x-raw"] = []string{"lower"}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(http.StatusAccepted)
	w.Write([]byte(`{"ok":true}`))
	w.WriteHeader(500)
}
