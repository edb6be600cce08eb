// Judges random cases: each line of cases.txt is a kind and its arguments in hexadecimal, each line printed is what the
// packages made of it, in hexadecimal, too. Real Go and the playground's machine run the same program.
package main

import (
	"encoding/hex"
	"fmt"
	"os"
	"strings"
)

var kinds = map[string]func(args []string) string{
	"json.any":     jsonAny,
	"json.into":    jsonInto,
	"json.marshal": jsonMarshal,
	"json.stream":  jsonStream,
	"html":         htmlTemplate,
	"text":         textTemplate,
	"fmt":          format,
	"scan":         scan,
	"number":       number,
	"quote":        quote,
	"time.format":  timeFormat,
	"time.parse":   timeParse,
	"time.count":   timeCount,
	"url":          parseURL,
	"query":        query,
}

func main() {
	data, err := os.ReadFile("cases.txt")
	if err != nil {
		panic(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" {
			continue
		}
		fields := strings.Split(line, " ")
		args := make([]string, len(fields)-1)
		for i := range args {
			arg, _ := hex.DecodeString(fields[i+1])
			args[i] = string(arg)
		}
		fmt.Println(hex.EncodeToString([]byte(judge(fields[0], args))))
	}
}

func judge(kind string, args []string) (out string) {
	defer func() {
		if r := recover(); r != nil {
			out = fmt.Sprint("panic: ", r)
		}
	}()
	return kinds[kind](args)
}

// failed shows an error with its type.
func failed(err error) string {
	if err == nil {
		return "ok"
	}
	return fmt.Sprintf("%T: %v", err, err)
}
