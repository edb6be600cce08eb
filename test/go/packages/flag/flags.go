package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"
)

type list []string

func (l *list) String() string { return strings.Join(*l, "+") }
func (l *list) Set(s string) error {
	if s == "bad" {
		return errors.New("bad item")
	}
	*l = append(*l, s)
	return nil
}

type yes bool

func (y *yes) String() string     { return fmt.Sprint(bool(*y)) }
func (y *yes) Set(s string) error { *y = yes(s == "true" || s == "y"); return nil }
func (y *yes) IsBoolFlag() bool   { return true }

type shouting struct{ p *int }

func (s shouting) String() string   { return fmt.Sprint(*s.p) }
func (s shouting) Set(string) error { return nil }

func build(handling flag.ErrorHandling) (*flag.FlagSet, func()) {
	f := flag.NewFlagSet("prog", handling)
	f.SetOutput(os.Stdout)
	b := f.Bool("b", false, "a truth")
	t := f.Bool("true", true, "true at first")
	i := f.Int("i", 0, "an `integer` value")
	j := f.Int64("long", -5, "an int64\non two lines")
	u := f.Uint("u", 7, "unsigned")
	v := f.Uint64("v", 0, "")
	s := f.String("s", "", "text")
	q := f.String("quoted", "a \"b\"", "text with `name")
	x := f.Float64("x", 1.5, "float")
	d := f.Duration("d", time.Minute, "wait")
	var l list
	f.Var(&l, "l", "repeated")
	var y yes
	f.Var(&y, "y", "own bool")
	var calls []string
	f.Func("fn", "called", func(s string) error {
		calls = append(calls, s)
		if s == "no" {
			return errors.New("refused")
		}
		return nil
	})
	at := time.Unix(0, 0).UTC()
	f.TextVar(&at, "at", at, "time")
	return f, func() {
		fmt.Println(*b, *t, *i, *j, *u, *v, *s, *q, *x, *d, l, y, calls, at, "|", f.NFlag(), f.NArg(), f.Args(), f.Arg(0), f.Arg(-1), f.Arg(9), f.Parsed())
		f.Visit(func(fl *flag.Flag) { fmt.Print(fl.Name, "=", fl.Value, " (", fl.DefValue, ") ") })
		fmt.Println()
	}
}

func main() {
	for _, line := range []string{"", "-b", "--b", "-b=false", "-b false", "-b=x", "-true=0", "-i 5", "-i=5", "-i", "-i=", "-i x", "-i 0x1F", "-i 99999999999999999999", "-long 077", "-long=-0b11", "-u -1", "-u 1_000", "-v 18446744073709551616", "-s hello rest", "-s=", "-s", "-quoted=a=b", "-x 1e3", "-x NaN", "-x y", "-x 1e999", "-d 1h2m", "-d 5", "-l a -l b", "-l bad", "-y", "-y=n", "-fn 1 -fn 2", "-fn no", "-at 2016-01-02T03:04:05Z", "-at x", "a -b", "-- -b", "- -b", "---b", "-=x", "--", "-none", "-none=1", "-h", "-help", "--help=1", "-b -i 3 x y -z", "-b=TRUE -b=F", "-s -b"} {
		f, show := build(flag.ContinueOnError)
		err := f.Parse(strings.Fields(line))
		fmt.Printf("%q: %v %v\n", line, err, err == flag.ErrHelp)
		show()
	}
	f, show := build(flag.PanicOnError)
	f.Usage = func() { fmt.Println("own usage") }
	func() {
		defer func() { fmt.Println("panic", recover()) }()
		f.Parse([]string{"-i", "z"})
	}()
	show()
	fmt.Println(f.Set("i", "9"), f.Set("none", "1"), f.Set("u", "x"), f.Lookup("i").Value, f.Lookup("none"), f.Name(), f.ErrorHandling(), f.Lookup("d").Value.(flag.Getter).Get())
	f.VisitAll(func(fl *flag.Flag) {
		n, u := flag.UnquoteUsage(fl)
		fmt.Printf("%s %q %q %q\n", fl.Name, n, u, fl.DefValue)
	})
	for _, fn := range []func(){
		func() { f.Int("i", 1, "again") }, func() { f.Int("-x", 1, "") }, func() { f.Int("a=b", 1, "") }, func() { f.TextVar(&time.Time{}, "z", new(list2), "") },
		func() { f.Var(shouting{new(int)}, "sh", "zero value panics"); f.PrintDefaults() },
	} {
		func() {
			defer func() { fmt.Println("panic", recover()) }()
			fn()
		}()
	}
	var zero flag.FlagSet
	zero.SetOutput(os.Stdout)
	fmt.Println(zero.Parse([]string{"-q"}), zero.Parsed(), zero.NArg())
	fmt.Println(flag.CommandLine.Parsed(), flag.NArg(), flag.Lookup("x") == nil)
	p := flag.Int("port", 8080, "")
	flag.Parse()
	fmt.Println(*p, flag.Parsed(), flag.Args(), flag.NFlag())
}

type list2 struct{}

func (list2) MarshalText() ([]byte, error) { return nil, nil }
