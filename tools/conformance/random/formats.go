package main

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"
)

func format(args []string) string {
	s := &source{data: args[0], open: true}
	var v []interface{}
	for n := s.below(4); n >= 0; n-- {
		switch s.below(8) {
		case 0:
			small := s.small()
			v = append(v, []interface{}{&small, &[]int{s.number()}, &map[string]int{s.word(): 1}, (*Small)(nil), &[2]string{s.text()}, &Spoken{s.text()}}[s.below(6)])
		case 1:
			v = append(v, s.below(30)-5)
		default:
			v = append(v, s.any(2))
		}
	}
	return fmt.Sprintf(args[1], v...) + "\n" + fmt.Sprint(v...) + "\n" + fmt.Sprintln(v...) + fmt.Errorf(args[1], v...).Error()
}

func scan(args []string) string {
	var a, b, c interface{}
	s := &source{data: args[0]}
	target := func() interface{} {
		switch s.below(9) {
		case 0, 1:
			return new(int)
		case 2:
			return new(string)
		case 3:
			return new(float64)
		case 4:
			return new(bool)
		case 5:
			return new(uint8)
		case 6:
			return new([]byte)
		case 7:
			return new(rune)
		}
		return new(Word)
	}
	a, b, c = target(), target(), target()
	show := func(v interface{}) string {
		switch p := v.(type) {
		case *int:
			return fmt.Sprint(*p)
		case *string:
			return fmt.Sprintf("%q", *p)
		case *float64:
			return fmt.Sprint(*p)
		case *bool:
			return fmt.Sprint(*p)
		case *uint8:
			return fmt.Sprint(*p)
		case *[]byte:
			return fmt.Sprintf("%q", *p)
		case *rune:
			return fmt.Sprintf("%q", *p)
		case *Word:
			return fmt.Sprintf("%q", *p)
		}
		return "?"
	}
	all := func() string { return show(a) + " " + show(b) + " " + show(c) }
	n, err := fmt.Sscanf(args[2], args[1], a, b, c)
	out := fmt.Sprint(n, err, all())
	n, err = fmt.Sscan(args[2], a, b, c)
	out += fmt.Sprint("\n", n, err, all())
	n, err = fmt.Sscanln(args[2], a, b, c)
	return out + fmt.Sprint("\n", n, err, all())
}

func number(args []string) string {
	var out strings.Builder
	s := &source{data: args[0]}
	text := args[1]
	f, err := strconv.ParseFloat(text, 64)
	fmt.Fprintln(&out, f, err)
	g, err := strconv.ParseFloat(text, 32)
	fmt.Fprintln(&out, g, err)
	for _, x := range []float64{f, g, s.float()} {
		for i := 0; i < 3; i++ {
			fmt.Fprintln(&out, strconv.FormatFloat(x, "efgGEbxX"[s.below(8)], []int{-1, -1, 0, 1, 2, 3, 6, 17, 20, 40}[s.below(10)], []int{64, 64, 32}[s.below(3)]))
		}
	}
	base, bits := []int{0, 10, 2, 8, 16, 36, 1, 3, 37}[s.below(9)], []int{0, 8, 16, 32, 64, 65, 7}[s.below(7)]
	i, err := strconv.ParseInt(text, base, bits)
	fmt.Fprintln(&out, i, failed(err))
	u, err := strconv.ParseUint(text, base, bits)
	fmt.Fprintln(&out, u, failed(err))
	n, err := strconv.Atoi(text)
	fmt.Fprintln(&out, n, failed(err))
	b, err := strconv.ParseBool(text)
	fmt.Fprintln(&out, b, failed(err))
	c, err := strconv.ParseComplex(text, 128)
	fmt.Fprintln(&out, c, failed(err))
	fmt.Fprintln(&out, strconv.FormatInt(int64(s.number()), s.below(35)+2), strconv.FormatUint(s.bits(), s.below(35)+2))
	return out.String()
}

func quote(args []string) string {
	text := args[1]
	out := []string{strconv.Quote(text), strconv.QuoteToASCII(text), strconv.QuoteToGraphic(text), fmt.Sprint(strconv.CanBackquote(text))}
	for _, r := range text {
		out = append(out, strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), fmt.Sprint(strconv.IsPrint(r), strconv.IsGraphic(r)))
	}
	for _, t := range []string{text, args[2], `"` + text + `"`, "'" + text + "'"} {
		u, err := strconv.Unquote(t)
		p, perr := strconv.QuotedPrefix(t)
		out = append(out, u, failed(err), p, failed(perr))
	}
	r, multibyte, tail, err := strconv.UnquoteChar(args[2], "'\"\x00"[len(text)%3])
	return strings.Join(out, "\n") + fmt.Sprint("\n", r, multibyte, tail, err)
}

func timeFormat(args []string) string {
	s := &source{data: args[0]}
	t := s.moment()
	data, err := t.MarshalJSON()
	return t.Format(args[1]) + "\n" + t.String() + "\n" + t.GoString() + "\n" + string(data) + failed(err)
}

func timeParse(args []string) string {
	s := &source{data: args[0]}
	t := s.moment()
	var out strings.Builder
	text := t.Format(args[1])
	if args[2] != "" {
		at := s.below(len(text) + 1)
		text = text[:at] + args[2] + text[at+min(s.below(3), len(text)-at):]
	}
	for _, layout := range []string{args[1], []string{time.RFC3339, time.RFC1123, time.RFC850, time.ANSIC, time.Kitchen, time.RFC822Z}[s.below(6)]} {
		p, err := time.Parse(layout, text)
		fmt.Fprintln(&out, p, failed(err))
		p, err = time.ParseInLocation(layout, text, time.FixedZone("X", 7200))
		fmt.Fprintln(&out, p, failed(err))
	}
	fmt.Fprintln(&out, t.UnmarshalJSON([]byte(`"`+text+`"`)), t)
	return out.String()
}

func timeCount(args []string) string {
	s := &source{data: args[0]}
	t, u := s.moment(), s.moment()
	d := time.Duration(s.number())
	e, err := time.ParseDuration(args[1])
	year, week := t.ISOWeek()
	return fmt.Sprintln(t, u, t.Sub(u), t.Before(u), t.Add(d), t.AddDate(s.below(20)-10, s.below(40)-20, s.below(400)-200), t.Round(d), t.Truncate(e), year, week, t.YearDay(), t.Weekday(), t.Unix(), t.UnixNano(), t.UnixMilli()) +
		fmt.Sprintln(d, d.Round(e), d.Truncate(e), d.Hours(), d.Minutes(), d.Seconds(), d.Milliseconds(), e, failed(err)) +
		fmt.Sprintln(time.Date(s.number()%3000, time.Month(s.below(40)-10), s.below(80)-20, s.below(60)-10, s.below(90), s.below(90), s.number()%1e9, time.UTC), t.Equal(u), t.IsZero())
}

func parseURL(args []string) string {
	var out strings.Builder
	u, err := url.Parse(args[0])
	fmt.Fprintln(&out, failed(err))
	r, err2 := url.Parse(args[1])
	if err == nil {
		user, _ := u.User.Password()
		fmt.Fprintf(&out, "%q %q %q %q %q %q %q %v %q %q\n", u.Scheme, u.Opaque, u.Host, u.Path, u.RawPath, u.RawQuery, u.Fragment, u.ForceQuery, u.RawFragment, user)
		fmt.Fprintln(&out, u.String(), u.EscapedPath(), u.EscapedFragment(), u.RequestURI(), u.Redacted(), u.IsAbs(), u.Hostname(), u.Port(), u.User)
		q := u.Query()
		fmt.Fprintln(&out, q, q.Encode(), q.Get("a"), q.Has("b"))
		fmt.Fprintln(&out, u.JoinPath(args[1], "x"))
		if err2 == nil {
			fmt.Fprintln(&out, u.ResolveReference(r))
		}
		v, err := u.Parse(args[1])
		fmt.Fprintln(&out, v, failed(err))
	}
	v, err := url.ParseRequestURI(args[0])
	fmt.Fprintln(&out, v, failed(err))
	return out.String()
}

func query(args []string) string {
	var out strings.Builder
	v, err := url.ParseQuery(args[0])
	fmt.Fprintln(&out, v, failed(err), v.Encode())
	fmt.Fprintln(&out, url.QueryEscape(args[1]), url.PathEscape(args[1]))
	a, err := url.QueryUnescape(args[1])
	fmt.Fprintf(&out, "%q %s\n", a, failed(err))
	a, err = url.PathUnescape(args[1])
	fmt.Fprintf(&out, "%q %s\n", a, failed(err))
	v.Add(args[1], "x")
	v.Set("a", args[1])
	v.Del("b")
	fmt.Fprintln(&out, v, v.Encode())
	return out.String()
}
