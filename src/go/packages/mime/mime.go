// Package mime knows media types: "text/html; charset=utf-8".
package mime

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

// ErrInvalidMediaParameter: the type can be read, but not its parameters.
var ErrInvalidMediaParameter = errors.New("mime: invalid media parameter")

// ParseMediaType reads a Content-Type or Content-Disposition: the type in lower case, and its parameters by name in
// lower case.
func ParseMediaType(v string) (mediatype string, params map[string]string, err error) {
	mediatype, pairs, problem := parseMediaType(v)
	switch problem {
	case "":
	case ErrInvalidMediaParameter.Error():
		return mediatype, nil, ErrInvalidMediaParameter
	default:
		return "", nil, errors.New(problem)
	}
	params = map[string]string{}
	for i := 0; i < len(pairs); i += 2 {
		params[pairs[i]] = pairs[i+1]
	}
	return mediatype, params, nil
}

// FormatMediaType writes a type and its parameters, sorted by name; "" if they break the rules.
func FormatMediaType(t string, param map[string]string) string {
	major, sub, slash := strings.Cut(t, "/")
	if !isToken(major) || slash && !isToken(sub) {
		return ""
	}
	names := make([]string, 0, len(param))
	for name := range param {
		names = append(names, name)
	}
	sort.Strings(names)
	s := strings.ToLower(t)
	for _, name := range names {
		if !isToken(name) {
			return ""
		}
		s += "; " + strings.ToLower(name) + formatValue(param[name])
	}
	return s
}

var types = map[string]string{
	".avif": "image/avif",
	".css":  "text/css; charset=utf-8",
	".gif":  "image/gif",
	".htm":  "text/html; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".jpeg": "image/jpeg",
	".jpg":  "image/jpeg",
	".js":   "text/javascript; charset=utf-8",
	".json": "application/json",
	".mjs":  "text/javascript; charset=utf-8",
	".pdf":  "application/pdf",
	".png":  "image/png",
	".svg":  "image/svg+xml",
	".txt":  "text/plain; charset=utf-8",
	".wasm": "application/wasm",
	".webp": "image/webp",
	".xml":  "text/xml; charset=utf-8",
}

// TypeByExtension returns the media type of files whose name ends so: ".html"; "" if it is unknown.
func TypeByExtension(ext string) string {
	if t, ok := types[ext]; ok {
		return t
	}
	return types[strings.ToLower(ext)]
}

// ExtensionsByType returns the endings, sorted, of the names of files of that type.
func ExtensionsByType(typ string) ([]string, error) {
	wanted, _, err := ParseMediaType(typ)
	if err != nil {
		return nil, err
	}
	var found []string
	for ext, t := range types {
		if base, _, _ := strings.Cut(t, ";"); base == wanted {
			found = append(found, ext)
		}
	}
	sort.Strings(found)
	return found, nil
}

// AddExtensionType sets the media type of files whose name ends so.
func AddExtensionType(ext, typ string) error {
	if !strings.HasPrefix(ext, ".") {
		return fmt.Errorf("mime: extension %q missing leading dot", ext)
	}
	_, params, err := ParseMediaType(typ)
	if err != nil {
		return err
	}
	if strings.HasPrefix(typ, "text/") && params["charset"] == "" {
		params["charset"] = "utf-8"
		typ = FormatMediaType(typ, params)
	}
	types[ext], types[strings.ToLower(ext)] = typ, typ
	return nil
}

func parseMediaType(v string) (mediatype string, params []string, problem string)
func formatValue(value string) string
func isToken(s string) bool
