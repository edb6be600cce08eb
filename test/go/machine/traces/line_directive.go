package main

func worker(m map[string]int) {
//line gen.tmpl:40
	m["a"] = 1
}

func main() {
//line :7
	go worker(nil)
	select {}
}
