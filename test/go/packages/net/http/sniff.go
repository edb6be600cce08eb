package main

import (
	"fmt"
	"net/http"
	"strings"
)

func main() {
	for _, s := range []string{
		"", " ", "plain", "\n\t <html>", "<HTML>", "<htm>", "<html", "<b>", "<br>", "<body>", "<bx>", "<p >", "<p\n>", "<!-- >", "<!-->", "<!--x>", "<!doctype html>", "<!DOCTYPE HTML ", "<script>", "<iframe >", "<h1>", "<div>", "<font>", "<table>", "<a>", "<style>", "<title>", "<head>", "<span>", "x<html>",
		"<?xml", " <?xml ", "<?XML", "%PDF-", "%PDF", "%!PS-Adobe-", "\xfe\xff\x00\x01", "\xff\xfea\x00", "\xff\xfe", "\xef\xbb\xbfx", "\xef\xbb\xbf",
		"\x00\x00\x01\x00", "\x00\x00\x02\x00", "\x00\x00\x03\x00", "BM", "BMx", "GIF87a", "GIF89a", "GIF90a", "RIFF1234WEBPVP8 ", "RIFF1234WEBP", "\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "\xff\xd8",
		"FORM1234AIFF", "ID3", "OggS\x00", "OggS", "MThd\x00\x00\x00\x06", "RIFF1234AVI ", "RIFF1234WAVE", "\x1a\x45\xdf\xa3",
		"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom", "\x00\x00\x00\x18ftypisom\x00\x00\x00\x00mp42isom", "\x00\x00\x00\x18ftypisom\x00\x00\x00\x00abcdisom", "\x00\x00\x00\x19ftypmp42\x00\x00\x00\x00mp42isomx", "\x00\x00\x00\x10ftypisommp42",
		strings.Repeat("\x00", 34) + "LP", strings.Repeat("x", 34) + "LP", "\x00\x01\x00\x00", "OTTO", "ttcf", "wOFF", "wOF2", "\x1f\x8b\x08", "PK\x03\x04", "Rar!\x1a\x07\x00", "Rar!\x1a\x07\x01\x00", "Rar!", "\x00asm",
		"a\x00", "a\x08", "a\x0b", "a\x0e", "a\x1a", "a\x1b", "a\x1c", "a\x7f", "a\x80\xff", "h\u00e9llo", strings.Repeat("a", 511) + "\x00", strings.Repeat("a", 512) + "\x00", strings.Repeat(" ", 600), strings.Repeat(" ", 500) + "<html>xxxx", strings.Repeat(" ", 508) + "<html>",
	} {
		show := s
		if len(show) > 40 {
			show = show[:5] + "..."
		}
		fmt.Printf("%q %s\n", show, http.DetectContentType([]byte(s)))
	}
}
