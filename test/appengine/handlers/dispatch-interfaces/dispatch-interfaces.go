package dispatch

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

type command interface {
	Run(w io.Writer, args []string) error
}
type set struct{ s *server }
type get struct{ s *server }
type sum func(...int) int
type server struct {
	r        *http.Request
	commands map[string]command
}
type notFound struct{ name string }

func (e *notFound) Error() string        { return "no command " + strconv.Quote(e.name) }
func (e *notFound) Is(target error) bool { return target == os.ErrNotExist }

func (c set) Run(w io.Writer, args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("set: want 2 arguments, have %d", len(args))
	}
	return memcache.Set(appengine.NewContext(c.s.r), &memcache.Item{Key: args[0], Value: []byte(args[1])})
}
func (c *get) Run(w io.Writer, args []string) error {
	for _, a := range args {
		item, err := memcache.Get(appengine.NewContext(c.s.r), a)
		if err != nil {
			return fmt.Errorf("get %s: %w", a, err)
		}
		fmt.Fprintf(w, "%s=%s\n", item.Key, item.Value)
	}
	return nil
}
func (f sum) Run(w io.Writer, args []string) error {
	var nums []int
	for _, a := range args {
		n, err := strconv.Atoi(a)
		if err != nil {
			return err
		}
		nums = append(nums, n)
	}
	_, err := fmt.Fprintln(w, f(nums...))
	return err
}

func (s *server) do(w io.Writer, line string) (err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("recovered: %v", x)
		}
	}()
	f := strings.Fields(line)
	c, ok := s.commands[f[0]]
	if !ok {
		return &notFound{f[0]}
	}
	return c.Run(w, f[1:])
}

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		s := &server{r: r}
		s.commands = map[string]command{"set": set{s}, "get": &get{s}, "sum": sum(func(n ...int) (t int) {
			for _, v := range n {
				t += v
			}
			return
		})}
		for i, line := range r.URL.Query()["c"] {
			err := s.do(w, line)
			var nf *notFound
			var ne *strconv.NumError
			fmt.Fprintln(w, i, err, errors.As(err, &nf), errors.As(err, &ne), errors.Is(err, os.ErrNotExist), errors.Is(err, memcache.ErrCacheMiss), errors.Unwrap(err))
		}
	})
}
