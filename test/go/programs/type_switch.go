package main

type T struct{ n int }
type E string

func (e E) Error() string { return string(e) }

func kind(v interface{}) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int8:
		_ = x
		return "int"
	case string:
		return "string " + x
	case error:
		return "error " + x.Error()
	case T:
		x.n++
		return "T" + string(rune('0'+x.n))
	case *T:
		return "*T" + string(rune('0'+x.n))
	case []int:
		return "slice" + string(rune('0'+len(x)))
	case bool:
		if x {
			return "yes"
		}
		return "no"
	case func():
		return "func"
	}
	return "other"
}

func main() {
	for _, v := range []interface{}{1, "s", 2.5, nil, []int{1}, T{4}, &T{5}, E("err"), true, int8(3), func() {}} {
		println(kind(v))
	}
}

/* Output:
int
string s
other
nil
slice1
T5
*T5
error err
yes
int
func
*/
