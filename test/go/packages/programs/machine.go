package main

import "fmt"

type State int

const (
	Idle State = iota
	Running
	Stopped
)

//go:generate stringer
var names = map[State]string{Idle: "idle", Running: "running", Stopped: "stopped"}

func (s State) String() string { return names[s] }

type Event string
type FSM struct {
	cur   State
	trans map[State]map[Event]State
	hist  []State
}

func (f *FSM) Fire(e Event) error {
	nxt, ok := f.trans[f.cur][e]
	if !ok {
		return fmt.Errorf("no transition from %v on %q", f.cur, e)
	}
	f.hist = append(f.hist, f.cur)
	f.cur = nxt
	return nil
}

func main() {
	f := &FSM{trans: map[State]map[Event]State{Idle: {"start": Running}, Running: {"stop": Stopped}}}
	for _, e := range []Event{"start", "start", "stop"} {
		if err := f.Fire(e); err != nil {
			fmt.Println("ERR", err)
		}
	}
	fmt.Println(f.cur, f.hist, *f)
	fmt.Printf("%+v %d %x\n", f.hist, f.cur, f.cur)
	fmt.Println(State(9), State(9) == 9)
}
