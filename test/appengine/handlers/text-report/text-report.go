package report

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"sort"
	"strings"
	"text/template"
	"unicode"
)

var word = regexp.MustCompile(`(?i)[a-zà-ü]+(?:'[a-z]+)?`)
var out = template.Must(template.New("r").Funcs(template.FuncMap{"up": strings.ToUpper, "repeat": strings.Repeat}).Parse(`{{- /* report */ -}}
{{define "bar"}}{{repeat "#" .}}{{end}}
{{- range $i, $w := .Words}}
{{- if lt $i 5}}{{printf "%-8s|%3d" $w.Text $w.N}} {{template "bar" $w.N}}
{{end}}{{end}}{{with .Longest}}longest: {{. | up | printf "%q"}}{{end}}
{{len .Words}} {{index .Counts "the"}} {{.Counts.the}} {{not .Words}} {{and .Longest "x"}} {{or "" "y"}} {{html "<a>"}} {{js "'"}} {{urlquery "a b&c"}} {{slice "abcdef" 1 3}} {{eq 1 2 1}}
`))

type count struct {
	Text string
	N    int
}

func init() {
	http.HandleFunc("/words", words)
	http.HandleFunc("/csv", table)
	http.HandleFunc("/lines", lines)
}

func words(w http.ResponseWriter, r *http.Request) {
	b, _ := io.ReadAll(r.Body)
	counts := map[string]int{}
	longest := ""
	for _, m := range word.FindAllString(string(b), -1) {
		m = strings.ToLower(m)
		counts[m]++
		if len(m) > len(longest) {
			longest = m
		}
	}
	var list []count
	for t, n := range counts {
		list = append(list, count{t, n})
	}
	sort.Slice(list, func(i, j int) bool {
		if list[i].N != list[j].N {
			return list[i].N > list[j].N
		}
		return list[i].Text < list[j].Text
	})
	err := out.Execute(w, map[string]interface{}{"Words": list, "Longest": longest, "Counts": counts})
	fmt.Fprintln(w, err, word.ReplaceAllStringFunc(string(b), strings.Title), word.FindStringSubmatchIndex(string(b)))
}

func table(w http.ResponseWriter, r *http.Request) {
	rd := csv.NewReader(r.Body)
	rd.Comment = '#'
	rd.TrimLeadingSpace = true
	for {
		rec, err := rd.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			fmt.Fprintln(w, err)
			break
		}
		line, col := rd.FieldPos(0)
		fmt.Fprintf(w, "%q %d:%d\n", rec, line, col)
	}
	var b bytes.Buffer
	cw := csv.NewWriter(&b)
	cw.Write([]string{"a,b", `q"q`, " x", "line\nend", ""})
	cw.UseCRLF = true
	cw.WriteAll([][]string{{"1", "2"}, {"é"}})
	fmt.Fprintf(w, "%q %v\n", b.String(), cw.Error())
}

func lines(w http.ResponseWriter, r *http.Request) {
	s := bufio.NewScanner(r.Body)
	for n := 1; s.Scan(); n++ {
		t := s.Text()
		fmt.Fprintf(w, "%2d %-12s|%q %v\n", n, t, strings.Fields(t), strings.IndexFunc(t, unicode.IsDigit))
	}
	bw := bufio.NewWriterSize(w, 16)
	defer bw.Flush()
	fmt.Fprintf(bw, "%d %d %v", bw.Available(), bw.Buffered(), s.Err())
}
