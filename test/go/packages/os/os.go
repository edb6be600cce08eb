package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
)

func main() {
	dir := os.TempDir() + "/playground-golden"
	_ = dir
	_, err := os.Open("/no/such/file")
	fmt.Println(err, os.IsNotExist(err), errors.Is(err, os.ErrNotExist))
	pe := err.(*os.PathError)
	fmt.Println(pe.Op, pe.Path, pe.Err)
	_, err = os.ReadFile("/no/such/file")
	fmt.Println(err)
	_, err = os.Stat("/no/such/file")
	fmt.Println(err, os.IsExist(err), os.IsPermission(err))
	_, err = os.Lstat("/no/such/file")
	fmt.Println(err)
	_, err = os.ReadDir("/no/such/dir")
	fmt.Println(err)
	os.Setenv("PLAYGROUND_X", "value")
	fmt.Println(os.Getenv("PLAYGROUND_X"), os.Getenv("PLAYGROUND_NONE") == "")
	v, ok := os.LookupEnv("PLAYGROUND_X")
	fmt.Println(v, ok)
	os.Unsetenv("PLAYGROUND_X")
	v, ok = os.LookupEnv("PLAYGROUND_X")
	fmt.Println(v, ok, os.Setenv("", "x"))
	fmt.Println(os.Expand("$a ${b} $$ $c$ ${unclosed $1x", func(s string) string { return "<" + s + ">" }))
	fmt.Println(os.FileMode(0644), os.FileMode(0755)|os.ModeDir, os.FileMode(0).IsRegular(), os.ModeDir.IsDir(), os.FileMode(0777).Perm())
	fmt.Fprintln(os.Stdout, "stdout", os.Stdout.Name(), os.Stdout.Fd(), os.Stderr.Name())
	n, err := os.Stdout.WriteString("direct\n")
	fmt.Println(n, err)
	io.WriteString(os.Stdout, "io\n")
	var nf *os.File
	fmt.Println(nf.Close())
	var b strings.Builder
	l := log.New(&b, "pre: ", 0)
	l.Println("a", 1)
	l.Printf("%d", 5)
	l.Print("x\n")
	l.SetFlags(log.Lmsgprefix)
	l.Print("m")
	l.SetFlags(log.Lshortfile)
	l.Print("file")
	fmt.Println(strings.Count(b.String(), ".go:"), l.Prefix(), l.Flags())
	fmt.Print(strings.Replace(b.String(), "main.go", "os.go", 1))
	func() {
		defer func() { fmt.Printf("%q\n", recover()) }()
		l.Panicf("bad %d", 1)
	}()
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	log.SetPrefix("[p] ")
	log.Print("std")
	log.Println("std", 2)
	fmt.Println(log.Flags(), log.Prefix(), log.LstdFlags, log.Default().Prefix())
	defer fmt.Println("not printed")
	os.Exit(0)
}
