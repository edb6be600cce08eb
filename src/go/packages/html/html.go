// Package html escapes and unescapes the text of HTML pages.
package html

// EscapeString returns s with < > & ' and " escaped.
func EscapeString(s string) string

// UnescapeString returns s with entities such as &lt; &#225; &xE1; &aacute; replaced by what they stand for.
func UnescapeString(s string) string
