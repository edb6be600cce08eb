package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	fmt.Println(os.WriteFile("data/a.txt", []byte("hello\nworld\n"), 0644))
	b, err := os.ReadFile("./data/a.txt")
	fmt.Printf("%q %v\n", b, err)
	f, err := os.Create("data/b.txt")
	fmt.Println(err, f.Name())
	fmt.Fprintf(f, "line %d\n", 1)
	f.WriteString("line 2\n")
	fmt.Println(f.Seek(5, io.SeekStart))
	f.WriteString("X")
	fmt.Println(f.Close(), f.Close())
	_, err = f.Write([]byte("x"))
	fmt.Println(err)
	g, _ := os.Open("data/b.txt")
	s := bufio.NewScanner(g)
	for s.Scan() {
		fmt.Println(s.Text())
	}
	_, err = g.Write([]byte("x"))
	fmt.Println(err)
	a, _ := os.OpenFile("data/b.txt", os.O_APPEND|os.O_WRONLY, 0)
	a.WriteString("end\n")
	_, err = a.Read(make([]byte, 1))
	fmt.Println(err)
	_, err = os.OpenFile("data/b.txt", os.O_CREATE|os.O_EXCL, 0)
	fmt.Println(err, os.IsExist(err))
	i, err := os.Stat("data/b.txt")
	fmt.Println(i.Name(), i.Size(), i.Mode(), i.IsDir(), err)
	i, err = os.Stat("data")
	fmt.Println(i.Name(), i.Mode(), i.IsDir(), err)
	_, err = os.ReadFile("data")
	fmt.Println(err)
	es, err := os.ReadDir("data")
	for _, e := range es {
		fmt.Println(e.Name(), e.IsDir())
	}
	m, err := filepath.Glob("data/*.txt")
	fmt.Println(m, err)
	filepath.Walk(".", func(p string, info os.FileInfo, err error) error {
		fmt.Println(p, info.IsDir())
		return nil
	})
}
