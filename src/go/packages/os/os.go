// Package os gives the program its arguments, environment, output and files. The files are those of the instance.
package os

import "errors"

// Args are the command line; Args[0] is the program.
var Args = []string{"main"}

// Exit ends the program at once. Deferred functions are not run.
func Exit(code int)

// Getenv returns the value of an environment variable, or "".
func Getenv(key string) string {
	v, _ := LookupEnv(key)
	return v
}

var environ []string

// LookupEnv returns the value of an environment variable and whether it is set.
func LookupEnv(key string) (string, bool) {
	for _, pair := range environ {
		if len(pair) > len(key) && pair[:len(key)] == key && pair[len(key)] == '=' {
			return pair[len(key)+1:], true
		}
	}
	return "", false
}

// Setenv sets an environment variable.
func Setenv(key, value string) error {
	if key == "" {
		return &SyscallError{"setenv", invalid}
	}
	Unsetenv(key)
	environ = append(environ, key+"="+value)
	return nil
}

// Unsetenv removes an environment variable.
func Unsetenv(key string) error {
	for i, pair := range environ {
		if len(pair) > len(key) && pair[:len(key)] == key && pair[len(key)] == '=' {
			environ = append(environ[:i:i], environ[i+1:]...)
			break
		}
	}
	return nil
}

// Clearenv removes all environment variables.
func Clearenv() { environ = nil }

// Environ returns the environment variables as key=value.
func Environ() []string { return append([]string(nil), environ...) }

// Expand replaces $name and ${name} in s.
func Expand(s string, mapping func(string) string) string {
	out := ""
	for i := 0; i < len(s); i++ {
		if s[i] != '$' || i+1 == len(s) {
			out += s[i : i+1]
			continue
		}
		name, size := variable(s[i+1:])
		if size == 0 {
			out += "$"
		} else if name != "" {
			out += mapping(name)
		}
		i += size
	}
	return out
}

// variable returns the name after a dollar sign, and its length as written. Bad syntax has a length and no name.
func variable(s string) (name string, size int) {
	if s[0] == '{' {
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	switch c := s[0]; {
	case c >= '0' && c <= '9', c == '*', c == '#', c == '$', c == '@', c == '!', c == '?', c == '-':
		return s[:1], 1
	}
	i := 0
	for i < len(s) && (s[i] == '_' || s[i] >= '0' && s[i] <= '9' || s[i]|32 >= 'a' && s[i]|32 <= 'z') {
		i++
	}
	return s[:i], i
}

// ExpandEnv replaces $name and ${name} in s by environment variables.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Getpid returns the process id.
func Getpid() int { return 1 }

// Hostname returns the name of the machine.
func Hostname() (name string, err error) { return "localhost", nil }

// Getppid returns the id of the process that started this one.
func Getppid() int { return 0 }

// Getuid returns the number of the user.
func Getuid() int { return 0 }

// Geteuid returns the number of the user whose rights the program has.
func Geteuid() int { return 0 }

// Getgid returns the number of the user's group.
func Getgid() int { return 0 }

// Getegid returns the number of the group whose rights the program has.
func Getegid() int { return 0 }

// Getpagesize returns the size of a page of memory, in bytes.
func Getpagesize() int { return 4096 }

// Executable returns the path of the program.
func Executable() (string, error) { return "/main", nil }

// UserHomeDir returns the user's own directory.
func UserHomeDir() (string, error) {
	if home := Getenv("HOME"); home != "" {
		return home, nil
	}
	return "", errors.New("$HOME is not defined")
}
