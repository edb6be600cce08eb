// Package flag reads flags of a command line: -name, -name=value, -name value, with one hyphen or two.
package flag

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
)

// ErrHelp is the error of -help or -h when no such flag is defined.
var ErrHelp = errors.New("flag: help requested")

// ErrorHandling says what Parse does with an error.
type ErrorHandling int

// Values of ErrorHandling.
const (
	ContinueOnError ErrorHandling = iota // return it
	ExitOnError                          // os.Exit(2), or 0 for -help
	PanicOnError                         // panic
)

// A Flag is one flag.
type Flag struct {
	Name     string
	Usage    string // what it is for
	Value    Value
	DefValue string // the default, as text
}

// A FlagSet is a set of flags. The zero value has no name and continues on errors.
type FlagSet struct {
	// Usage is called for an error and for -help.
	Usage func()

	name     string
	parsed   bool
	actual   map[string]*Flag
	formal   map[string]*Flag
	args     []string
	handling ErrorHandling
	output   io.Writer
}

// NewFlagSet returns an empty set.
func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet {
	f := &FlagSet{name: name, handling: errorHandling}
	f.Usage = f.usualUsage
	return f
}

// Init sets name and error handling.
func (f *FlagSet) Init(name string, errorHandling ErrorHandling) {
	f.name, f.handling = name, errorHandling
}

// CommandLine is the set of the functions of the package.
var CommandLine = NewFlagSet(os.Args[0], ExitOnError)

// Usage is called for an error in the command line and for -help.
var Usage = func() {
	fmt.Fprintf(CommandLine.Output(), "Usage of %s:\n", os.Args[0])
	PrintDefaults()
}

func init() { CommandLine.Usage = func() { Usage() } }

func (f *FlagSet) usualUsage() {
	if f.name == "" {
		fmt.Fprintf(f.Output(), "Usage:\n")
	} else {
		fmt.Fprintf(f.Output(), "Usage of %s:\n", f.name)
	}
	f.PrintDefaults()
}

// Output returns where messages go: standard error unless SetOutput was called.
func (f *FlagSet) Output() io.Writer {
	if f.output == nil {
		return os.Stderr
	}
	return f.output
}

// SetOutput sets where messages go.
func (f *FlagSet) SetOutput(output io.Writer) { f.output = output }

// Name returns the name of the set.
func (f *FlagSet) Name() string { return f.name }

// ErrorHandling returns what the set does with an error.
func (f *FlagSet) ErrorHandling() ErrorHandling { return f.handling }

func visit(flags map[string]*Flag, fn func(*Flag)) {
	names := make([]string, 0, len(flags))
	for name := range flags {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fn(flags[name])
	}
}

// VisitAll calls fn for every flag, in order of names.
func (f *FlagSet) VisitAll(fn func(*Flag)) { visit(f.formal, fn) }

// VisitAll calls fn for every flag of the command line, in order of names.
func VisitAll(fn func(*Flag)) { CommandLine.VisitAll(fn) }

// Visit calls fn for every flag that was set, in order of names.
func (f *FlagSet) Visit(fn func(*Flag)) { visit(f.actual, fn) }

// Visit calls fn for every flag of the command line that was set, in order of names.
func Visit(fn func(*Flag)) { CommandLine.Visit(fn) }

// Lookup returns the flag of that name, or nil.
func (f *FlagSet) Lookup(name string) *Flag { return f.formal[name] }

// Lookup returns the flag of the command line of that name, or nil.
func Lookup(name string) *Flag { return CommandLine.Lookup(name) }

// Set sets a flag.
func (f *FlagSet) Set(name, value string) error {
	fl, ok := f.formal[name]
	if !ok {
		return fmt.Errorf("no such flag -%v", name)
	}
	if err := fl.Value.Set(value); err != nil {
		return err
	}
	if f.actual == nil {
		f.actual = map[string]*Flag{}
	}
	f.actual[name] = fl
	return nil
}

// Set sets a flag of the command line.
func Set(name, value string) error { return CommandLine.Set(name, value) }

// UnquoteUsage takes a name in back quotes out of a flag's usage; without one the name is that of its type.
func UnquoteUsage(flag *Flag) (name string, usage string) {
	usage = flag.Usage
	if i := strings.IndexByte(usage, '`'); i >= 0 {
		if j := strings.IndexByte(usage[i+1:], '`'); j >= 0 {
			name = usage[i+1 : i+1+j]
			return name, usage[:i] + name + usage[i+j+2:]
		}
	}
	switch v := flag.Value.(type) {
	case *boolValue:
		return "", usage
	case *durationValue:
		return "duration", usage
	case *float64Value:
		return "float", usage
	case *intValue, *int64Value:
		return "int", usage
	case *stringValue:
		return "string", usage
	case *uintValue, *uint64Value:
		return "uint", usage
	case interface{ IsBoolFlag() bool }:
		if v.IsBoolFlag() {
			return "", usage
		}
	}
	return "value", usage
}

// PrintDefaults prints all flags with what they are for and their defaults.
func (f *FlagSet) PrintDefaults() {
	var faults []error
	f.VisitAll(func(fl *Flag) {
		s := "  -" + fl.Name
		name, usage := UnquoteUsage(fl)
		if name != "" {
			s += " " + name
		}
		if len(s) <= 4 {
			s += "\t"
		} else {
			s += "\n    \t"
		}
		s += strings.Replace(usage, "\n", "\n    \t", -1)
		zero, err := isZero(fl)
		if err != nil {
			faults = append(faults, err)
		} else if !zero {
			if _, ok := fl.Value.(*stringValue); ok {
				s += fmt.Sprintf(" (default %q)", fl.DefValue)
			} else {
				s += fmt.Sprintf(" (default %v)", fl.DefValue)
			}
		}
		fmt.Fprintln(f.Output(), s)
	})
	if len(faults) > 0 {
		fmt.Fprintln(f.Output())
		for _, err := range faults {
			fmt.Fprintln(f.Output(), err)
		}
	}
}

// PrintDefaults prints all flags of the command line with what they are for and their defaults.
func PrintDefaults() { CommandLine.PrintDefaults() }

// NFlag counts the flags that were set.
func (f *FlagSet) NFlag() int { return len(f.actual) }

// NFlag counts the flags of the command line that were set.
func NFlag() int { return CommandLine.NFlag() }

// Args returns the arguments after the flags.
func (f *FlagSet) Args() []string { return f.args }

// Args returns the arguments of the command line after the flags.
func Args() []string { return CommandLine.Args() }

// NArg counts the arguments after the flags.
func (f *FlagSet) NArg() int { return len(f.args) }

// NArg counts the arguments of the command line after the flags.
func NArg() int { return CommandLine.NArg() }

// Arg returns the i-th argument after the flags, "" if there is none.
func (f *FlagSet) Arg(i int) string {
	if i < 0 || i >= len(f.args) {
		return ""
	}
	return f.args[i]
}

// Arg returns the i-th argument of the command line after the flags, "" if there is none.
func Arg(i int) string { return CommandLine.Arg(i) }

// Var makes a flag of any Value, whose present content is the default.
func (f *FlagSet) Var(value Value, name string, usage string) {
	if strings.HasPrefix(name, "-") {
		panic(f.say("flag %q begins with -", name))
	}
	if strings.Contains(name, "=") {
		panic(f.say("flag %q contains =", name))
	}
	if _, ok := f.formal[name]; ok {
		if f.name == "" {
			panic(f.say("flag redefined: %s", name))
		}
		panic(f.say("%s flag redefined: %s", f.name, name))
	}
	if f.formal == nil {
		f.formal = map[string]*Flag{}
	}
	f.formal[name] = &Flag{name, usage, value, value.String()}
}

// Var makes a flag of the command line of any Value, whose present content is the default.
func Var(value Value, name string, usage string) { CommandLine.Var(value, name, usage) }

func (f *FlagSet) say(format string, a ...any) string {
	text := fmt.Sprintf(format, a...)
	fmt.Fprintln(f.Output(), text)
	return text
}

func (f *FlagSet) fail(format string, a ...any) error {
	err := errors.New(f.say(format, a...))
	f.showUsage()
	return err
}

func (f *FlagSet) showUsage() {
	if f.Usage == nil {
		f.usualUsage()
	} else {
		f.Usage()
	}
}

// Parse reads the flags from arguments, without the name of the program.
func (f *FlagSet) Parse(arguments []string) error {
	f.parsed, f.args = true, arguments
	for {
		seen, err := f.parseOne()
		if seen {
			continue
		}
		if err == nil {
			return nil
		}
		switch f.handling {
		case ContinueOnError:
			return err
		case ExitOnError:
			if err == ErrHelp {
				os.Exit(0)
			}
			os.Exit(2)
		case PanicOnError:
			panic(err)
		}
	}
}

// Parse reads the flags of the command line.
func Parse() { CommandLine.Parse(os.Args[1:]) }

// Parsed tells whether Parse has been called.
func (f *FlagSet) Parsed() bool { return f.parsed }

// Parsed tells whether Parse has been called.
func Parsed() bool { return CommandLine.Parsed() }

// parseOne reads one flag; false at the end of the flags.
func (f *FlagSet) parseOne() (bool, error) {
	if len(f.args) == 0 {
		return false, nil
	}
	s := f.args[0]
	if len(s) < 2 || s[0] != '-' {
		return false, nil
	}
	name := s[1:]
	if name[0] == '-' {
		if name = name[1:]; name == "" {
			f.args = f.args[1:]
			return false, nil
		}
	}
	if name == "" || name[0] == '-' || name[0] == '=' {
		return false, f.fail("bad flag syntax: %s", s)
	}
	f.args = f.args[1:]
	name, value, given := strings.Cut(name, "=")
	fl, ok := f.formal[name]
	if !ok {
		if name == "help" || name == "h" {
			f.showUsage()
			return false, ErrHelp
		}
		return false, f.fail("flag provided but not defined: -%s", name)
	}
	if b, ok := fl.Value.(interface{ IsBoolFlag() bool }); ok && b.IsBoolFlag() {
		if !given {
			value = "true"
		}
		if err := fl.Value.Set(value); err != nil {
			if given {
				return false, f.fail("invalid boolean value %q for -%s: %v", value, name, err)
			}
			return false, f.fail("invalid boolean flag %s: %v", name, err)
		}
	} else {
		if !given && len(f.args) > 0 {
			given = true
			value, f.args = f.args[0], f.args[1:]
		}
		if !given {
			return false, f.fail("flag needs an argument: -%s", name)
		}
		if err := fl.Value.Set(value); err != nil {
			return false, f.fail("invalid value %q for flag -%s: %v", value, name, err)
		}
	}
	if f.actual == nil {
		f.actual = map[string]*Flag{}
	}
	f.actual[name] = fl
	return true, nil
}
