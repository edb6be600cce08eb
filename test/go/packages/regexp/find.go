// Patterns on texts: all methods of Regexp.
package main

import (
	"fmt"
	"regexp"
	"strings"
)

var patterns = []string{
	"", "a", "a*", "a+", "a?", "a*?", "a+?", "a|b", "ab|a", "(a)(b)?", "(a|ab)(c|bcd)(d*)", "^", "$", "^a", "a$", "^$", "(?m)^", "(?m)$", "(?m)^b$", "\\b", "\\B", "\\ba", ".", ".*", "(?s).*", "(?s).", "x*", "[a-c]+", "[^a-c]+", "[[:alpha:]]+", "[[:^digit:]]+", "\\d+", "\\D+", "\\w+", "\\W+", "\\s+", "\\S+", "(?i)AB", "(?i)[k-s]+", "(?i)straße", "\\pL+", "\\p{Greek}+", "\\PL", "\\p{Lu}", "[\\p{Lu}\\d]+", "é", "日.", "[é-日]", "(?P<first>\\w)(?P<second>\\w)?", "(\\w+)@(\\w+)\\.com", "a{2}", "a{2,}", "a{1,2}", "a{0}", "(a{1,2}){2}", "(?:a|b)+", "((a)|(b))+", "(a*)*", "(a*)+", "(a|b)*?b", "(?U)a+", "(?U)a+?", "\\Aa", "a\\z", "\\Qa.b\\E", "\\.", "a.b", "\\x61", "\\x{65e5}", "[\\x00-\\x7f]+", "[^\\x00-\\x7f]+", "\\n", "\\t", "(a)|b", "()", "(|a)", "(a|)", "(?:)", "a||b", "[-a]", "[a-]", "[]a]", "[^]a]", "(^a|b$)", "(?i:a)b", "(?i)a(?-i)b", "\\C?", "(.)(.)(.)", "(\\d{4})-(\\d{2})-(\\d{2})", "^(\\w+)\\s(\\w+)$", "[^\\n]+", "\\PN+", "\\p{Han}", "a.*b", "a.*?b", "(foo|foobar)(bar)?", "\\xff", "[[:word:]]+", "[[:punct:]]", "[[:space:]]", "\\v|\\f", "(?s:.)b", "[\\d\\-.]+", "[^\\d]", "\\babc\\b", "(a+)(b+)", "(aa|aab?)*",
}

var texts = []string{
	"", "a", "b", "ab", "abc", "aab aaab", "aaa", "abcd", "hello world", "foobar", "x=1, y=22;z", "a\nb\nc", "\n", "bob@example.com, al@x.com", "2009-11-10", "Ab AB aB", "éé日本語 αβγ", "STRASSE straße Kelvin \u212a \u017f", "a.b axb", "\xff\xfea\xc3", "tab\there  two", "aabb ab",
}

func main() {
	for _, p := range patterns {
		re, err := regexp.Compile(p)
		if err != nil {
			fmt.Printf("%q %v\n", p, err)
			continue
		}
		prefix, complete := re.LiteralPrefix()
		fmt.Printf("%q %q %d %q %q %v\n", p, re.String(), re.NumSubexp(), re.SubexpNames(), prefix, complete)
		for i, s := range texts {
			loc := re.FindStringSubmatchIndex(s)
			if loc == nil {
				continue
			}
			fmt.Printf("  %d %v %v %q\n", i, loc, re.FindAllStringSubmatchIndex(s, -1), re.ReplaceAllString(s, "<$0$1>"))
		}
	}
	fmt.Println("---- methods")
	for _, p := range []string{"a", "b*", "(a)(b)?", "\\s+", "z", "", ","} {
		re := regexp.MustCompile(p)
		for _, s := range []string{"", "ab", "baab", "a,b, a", "zaz"} {
			b := []byte(s)
			fmt.Printf("%q %q %v %v %q %v %q %q %q %v %q\n", p, s, re.MatchString(s), re.Match(b), re.Find(b), re.FindIndex(b), re.FindString(s), re.FindSubmatch(b), re.FindStringSubmatch(s), re.FindSubmatchIndex(b), re.FindAll(b, 2))
			fmt.Printf("  %v %q %v %q %q %v %q %q\n", re.FindAllIndex(b, 2), re.FindAllString(s, 1), re.FindAllStringIndex(s, -1), re.FindAllSubmatch(b, -1), re.FindAllStringSubmatch(s, 2), re.FindAllSubmatchIndex(b, -1), re.Split(s, -1), re.Split(s, 2))
			fmt.Printf("  %q %q %q %q %q %q\n", re.ReplaceAllLiteralString(s, "$1"), re.ReplaceAllStringFunc(s, strings.ToUpper), re.ReplaceAll(b, []byte("[${1}]")), re.ReplaceAllLiteral(b, []byte("$")), re.ReplaceAllFunc(b, func(m []byte) []byte { return append([]byte("+"), m...) }), re.Split(s, 0))
			fmt.Println(" ", re.FindAllString(s, 0) == nil, re.FindAll(b, 0) == nil, re.FindString(s) == "", re.Find(b) == nil)
		}
	}
	re := regexp.MustCompile(`(?P<year>\d+)-(?P<month>\d+)(-(?P<day>\d+))?`)
	for _, t := range []string{"$year/$month/$day", "$1x", "${1}x", "$10", "$0", "$$", "$", "${", "${year", "$-", "$month$year", "$yearx", "${year}x", "$99", "$00", "$01", "${1}${2}", "a$", "$é", "$ year", "\\1", "${}", "$year_"} {
		fmt.Printf("%q %q\n", t, re.ReplaceAllString("on 2020-05 and 2021-06-07.", t))
		fmt.Printf("  %q\n", re.ExpandString([]byte("pre:"), t, "2020-05", re.FindStringSubmatchIndex("2020-05")))
	}
	fmt.Println(re.SubexpIndex("month"), re.SubexpIndex("none"), re.SubexpIndex(""))
	long := regexp.MustCompile("a(|b)(b|bc)?")
	fmt.Println(long.FindString("abbc"))
	long.Longest()
	fmt.Println(long.FindString("abbc"))
	fmt.Println(regexp.MustCompilePOSIX("a+|a+b").FindString("aab"), regexp.MustCompilePOSIX("(a|ab)(c|bcd)").FindStringSubmatch("abcd"))
	for _, p := range []string{"\\d", "a*?", "(?i)a", "(?:a)", "\\pL", "[[:alpha:]]", "a{2}", "^a$", "\\Aa", "\\.", "(", "a**", "\\Q"} {
		re, err := regexp.CompilePOSIX(p)
		fmt.Printf("%q %v %v\n", p, re != nil, err)
	}
	for _, s := range []string{"", "abc", "a.b*c", `\.+*?()|[]{}^$`, "é-_/", "\x00"} {
		q := regexp.QuoteMeta(s)
		fmt.Printf("%q %q %v\n", s, q, regexp.MustCompile("^"+q+"$").MatchString(s))
	}
	ok, err := regexp.MatchString("a(", "a")
	fmt.Println(ok, err)
	ok, err = regexp.Match("a.c", []byte("xabcx"))
	fmt.Println(ok, err)
	for _, p := range []string{"a(", "`(", "\x00("} {
		func() {
			defer func() { fmt.Println(recover()) }()
			regexp.MustCompile(p)
		}()
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		regexp.MustCompilePOSIX("a**")
	}()
}
