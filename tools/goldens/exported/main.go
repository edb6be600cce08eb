// Command exported lists what the packages named on standard input export, a JSON object per package: names, and for
// types `Type.Member` for exported fields and methods.
package main

import (
	"bufio"
	"encoding/json"
	"go/importer"
	"go/token"
	"go/types"
	"os"
	"sort"
)

func main() {
	out := json.NewEncoder(os.Stdout)
	source := importer.ForCompiler(token.NewFileSet(), "source", nil)
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		pkg, err := source.Import(in.Text())
		if err != nil {
			continue // newer than this Go, or not installed
		}
		var names []string
		for _, name := range pkg.Scope().Names() {
			if !token.IsExported(name) {
				continue
			}
			names = append(names, name)
			obj, ok := pkg.Scope().Lookup(name).(*types.TypeName)
			if !ok {
				continue
			}
			members := map[string]bool{}
			if named, ok := obj.Type().(*types.Named); ok {
				set := types.NewMethodSet(types.NewPointer(named))
				for i := 0; i < set.Len(); i++ {
					members[set.At(i).Obj().Name()] = true
				}
			}
			switch t := obj.Type().Underlying().(type) {
			case *types.Struct:
				for i := 0; i < t.NumFields(); i++ {
					members[t.Field(i).Name()] = true
				}
			case *types.Interface:
				for i := 0; i < t.NumMethods(); i++ {
					members[t.Method(i).Name()] = true
				}
			}
			var sorted []string
			for m := range members {
				if token.IsExported(m) {
					sorted = append(sorted, name+"."+m)
				}
			}
			sort.Strings(sorted)
			names = append(names, sorted...)
		}
		out.Encode(map[string]interface{}{"path": pkg.Path(), "names": names})
	}
}
