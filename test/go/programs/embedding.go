package main

type Speaker interface{ Speak() string }
type Namer interface{ SetName(string) }
type Animal struct{ name string }

func (a Animal) Name() string      { return a.name }
func (a *Animal) SetName(s string) { a.name = s }
func (a Animal) Speak() string     { return "..." }

type Tail struct{ len int }

func (t *Tail) Wag() int { return t.len }

type Dog struct {
	Animal
	*Tail
}

func (d Dog) Speak() string { return d.name + " woof" }

type Wrap struct{ Speaker }

func main() {
	d := Dog{Animal: Animal{"rex"}, Tail: &Tail{3}}
	println(d.name, d.Name(), d.Speak(), d.len, d.Wag())
	d.SetName("max")
	println(d.Animal.name)
	var s Speaker = d
	println(s.Speak())
	s = &d
	println(s.Speak())
	f := d.Wag
	d.Tail.len = 9
	println(f(), Dog.Name(d))
	w := Wrap{s}
	println(w.Speak())
	var n Namer = &d
	n.SetName("leo")
	println(d.Name())
}

/* Output:
rex rex rex woof 3 3
max
max woof
max woof
9 max
max woof
leo
*/
