// Package log writes lines with date and time, to standard error unless told otherwise.
package log

import (
	"fmt"
	"io"
	"os"
	"time"
)

// What stands before each line.
const (
	Ldate         = 1 << iota     // the date: 2009/01/23
	Ltime                         // the time: 01:23:23
	Lmicroseconds                 // the time with microseconds
	Llongfile                     // file and line, whole path
	Lshortfile                    // file and line
	LUTC                          // date and time in UTC
	Lmsgprefix                    // the prefix before the message, not the line
	LstdFlags     = Ldate | Ltime // what the standard logger begins with
)

// A Logger writes lines to a Writer.
type Logger struct {
	prefix string
	flag   int
	out    io.Writer
}

// New returns a Logger.
func New(out io.Writer, prefix string, flag int) *Logger { return &Logger{prefix, flag, out} }

var std = New(os.Stderr, "", LstdFlags)

// Default returns the standard logger.
func Default() *Logger { return std }

// caller returns file and line of the code that logs, as far up the stack as calldepth says.
func caller(calldepth int) (file string, line int)

func (l *Logger) header(calldepth int) string {
	s := ""
	if l.flag&Lmsgprefix == 0 {
		s = l.prefix
	}
	t := time.Now()
	if l.flag&LUTC != 0 {
		t = t.UTC()
	}
	if l.flag&Ldate != 0 {
		s += t.Format("2006/01/02 ")
	}
	if l.flag&Lmicroseconds != 0 {
		s += t.Format("15:04:05.000000 ")
	} else if l.flag&Ltime != 0 {
		s += t.Format("15:04:05 ")
	}
	if l.flag&(Lshortfile|Llongfile) != 0 {
		file, line := caller(calldepth)
		if l.flag&Lshortfile != 0 {
			for i := len(file) - 1; i > 0; i-- {
				if file[i] == '/' {
					file = file[i+1:]
					break
				}
			}
		}
		s += fmt.Sprintf("%s:%d: ", file, line)
	}
	if l.flag&Lmsgprefix != 0 {
		s += l.prefix
	}
	return s
}

// Output writes one line. calldepth says whose file and line it shows: 1 for the caller of Output.
func (l *Logger) Output(calldepth int, s string) error {
	if len(s) == 0 || s[len(s)-1] != '\n' {
		s += "\n"
	}
	_, err := l.out.Write([]byte(l.header(calldepth+1) + s))
	return err
}

// Printf writes a line in the given format.
func (l *Logger) Printf(format string, v ...any) { l.Output(2, fmt.Sprintf(format, v...)) }

// Print writes a line as fmt.Print does.
func (l *Logger) Print(v ...any) { l.Output(2, fmt.Sprint(v...)) }

// Println writes a line as fmt.Println does.
func (l *Logger) Println(v ...any) { l.Output(2, fmt.Sprintln(v...)) }

// Fatal is Print and then os.Exit(1).
func (l *Logger) Fatal(v ...any) {
	l.Output(2, fmt.Sprint(v...))
	os.Exit(1)
}

// Fatalf is Printf and then os.Exit(1).
func (l *Logger) Fatalf(format string, v ...any) {
	l.Output(2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

// Fatalln is Println and then os.Exit(1).
func (l *Logger) Fatalln(v ...any) {
	l.Output(2, fmt.Sprintln(v...))
	os.Exit(1)
}

// Panic is Print and then panic.
func (l *Logger) Panic(v ...any) {
	s := fmt.Sprint(v...)
	l.Output(2, s)
	panic(s)
}

// Panicf is Printf and then panic.
func (l *Logger) Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	l.Output(2, s)
	panic(s)
}

// Panicln is Println and then panic.
func (l *Logger) Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	l.Output(2, s)
	panic(s)
}

// Flags returns what stands before each line.
func (l *Logger) Flags() int { return l.flag }

// SetFlags sets what stands before each line.
func (l *Logger) SetFlags(flag int) { l.flag = flag }

// Prefix returns the prefix.
func (l *Logger) Prefix() string { return l.prefix }

// SetPrefix sets the prefix.
func (l *Logger) SetPrefix(prefix string) { l.prefix = prefix }

// Writer returns where lines are written.
func (l *Logger) Writer() io.Writer { return l.out }

// SetOutput sets where lines are written.
func (l *Logger) SetOutput(w io.Writer) { l.out = w }

// SetOutput sets where the standard logger writes.
func SetOutput(w io.Writer) { std.out = w }

// Flags returns what stands before each line of the standard logger.
func Flags() int { return std.flag }

// SetFlags sets what stands before each line of the standard logger.
func SetFlags(flag int) { std.flag = flag }

// Prefix returns the prefix of the standard logger.
func Prefix() string { return std.prefix }

// SetPrefix sets the prefix of the standard logger.
func SetPrefix(prefix string) { std.prefix = prefix }

// Writer returns where the standard logger writes.
func Writer() io.Writer { return std.out }

// Output writes one line to the standard logger.
func Output(calldepth int, s string) error { return std.Output(calldepth+1, s) }

// Print writes a line as fmt.Print does.
func Print(v ...any) { std.Output(2, fmt.Sprint(v...)) }

// Printf writes a line in the given format.
func Printf(format string, v ...any) { std.Output(2, fmt.Sprintf(format, v...)) }

// Println writes a line as fmt.Println does.
func Println(v ...any) { std.Output(2, fmt.Sprintln(v...)) }

// Fatal is Print and then os.Exit(1).
func Fatal(v ...any) {
	std.Output(2, fmt.Sprint(v...))
	os.Exit(1)
}

// Fatalf is Printf and then os.Exit(1).
func Fatalf(format string, v ...any) {
	std.Output(2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

// Fatalln is Println and then os.Exit(1).
func Fatalln(v ...any) {
	std.Output(2, fmt.Sprintln(v...))
	os.Exit(1)
}

// Panic is Print and then panic.
func Panic(v ...any) {
	s := fmt.Sprint(v...)
	std.Output(2, s)
	panic(s)
}

// Panicf is Printf and then panic.
func Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	std.Output(2, s)
	panic(s)
}

// Panicln is Println and then panic.
func Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	std.Output(2, s)
	panic(s)
}
