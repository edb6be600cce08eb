package main

type Reader interface{ Read() string }
type Writer interface{ Write(string) }
type ReadWriter interface {
	Reader
	Writer
}
type File struct{ data string }

func (f *File) Read() string   { return f.data }
func (f *File) Write(s string) { f.data += s }
func use(r Reader) int         { return len(r.Read()) }

func main() {
	var rw ReadWriter = &File{}
	rw.Write("hello")
	println(rw.Read())
	var w Writer = rw
	w.Write("x")
	r, ok := w.(Reader)
	println(ok, r.Read())
	println(use(rw))
}

/* Output:
hello
true hellox
6
*/
