package main

import (
	"bufio"
	"fmt"
	"io"
	"io/ioutil"
	"net/http"
	"os"
	"path/filepath"
)

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		f, err := os.Open("data/words.txt")
		if err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
		defer f.Close()
		sc := bufio.NewScanner(f)
		for n := 1; sc.Scan(); n++ {
			fmt.Fprintf(w, "%d:%s\n", n, sc.Text())
		}
		bs, err := ioutil.ReadFile("data/words.txt")
		fmt.Fprintf(w, "%q %v\n", bs, err)
		_, err = ioutil.ReadFile("data/none.txt")
		fmt.Fprintln(w, err, os.IsNotExist(err))
		ms, err := filepath.Glob("data/*.txt")
		fmt.Fprintln(w, ms, err)
		fi, err := os.Stat("data/words.txt")
		fmt.Fprintln(w, fi.Size(), fi.Name(), fi.IsDir(), err)
		fis, err := ioutil.ReadDir("data")
		for _, fi := range fis {
			fmt.Fprintln(w, fi.Name(), fi.IsDir())
		}
		n, err := io.Copy(w, f)
		fmt.Fprintln(w, n, err)
	})
	http.HandleFunc("/up", func(w http.ResponseWriter, r *http.Request) {
		f, err := os.Create("data/new.txt")
		if err != nil {
			fmt.Fprintln(w, err)
			return
		}
		fmt.Fprintln(f, "hello")
		f.Close()
		b, err := os.ReadFile("data/new.txt")
		fmt.Fprintf(w, "%q %v", b, err)
	})
}
