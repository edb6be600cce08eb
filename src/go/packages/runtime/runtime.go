// Package runtime tells about the program and the goroutines it runs.
package runtime

const (
	GOOS     = "linux" // the operating system
	GOARCH   = "amd64" // the processor
	Compiler = "gc"    // the compiler
)

// Error is a run-time panic, such as an index out of range.
type Error interface {
	error

	// RuntimeError sets these errors apart.
	RuntimeError()
}

// Gosched lets other goroutines run.
func Gosched()

// Goexit ends the goroutine that calls it; its deferred functions are run.
func Goexit()

// NumGoroutine returns the number of goroutines.
func NumGoroutine() int

// NumCPU returns the number of processors: 1.
func NumCPU() int { return 1 }

var procs = 1

// GOMAXPROCS sets how many goroutines may run at once, if n > 0, and returns the setting before. It changes nothing here.
func GOMAXPROCS(n int) int {
	before := procs
	if n > 0 {
		procs = n
	}
	return before
}

// GC collects garbage. Nothing to do here.
func GC() {}

// SetFinalizer would have finalizer called once obj is garbage. Nothing is ever collected here, so it never is: Go, too,
// promises no call before the program ends.
func SetFinalizer(obj any, finalizer any) {
	if obj == nil {
		panic("runtime.SetFinalizer: first argument is nil")
	}
}

// Breakpoint would stop a program under a debugger. Nothing to do here.
func Breakpoint() {}

// LockOSThread and UnlockOSThread tie a goroutine to a thread; there is one thread here.
func LockOSThread() {}

// UnlockOSThread undoes LockOSThread.
func UnlockOSThread() {}

func stack(all bool) string

// Stack writes the trace of the calling goroutine, and if all is true those of the others behind it, to buf; it returns
// how many bytes that were.
func Stack(buf []byte, all bool) int { return copy(buf, stack(all)) }

// KeepAlive keeps x from being collected.
func KeepAlive(x any) {}

// Version returns the version of Go.
func Version() string { return "go1.22" }

// GOROOT returns where Go is installed.
func GOROOT() string { return "/usr/local/go" }

func caller(skip int) (pc uintptr, function, file string, line int, ok bool)

// Caller returns file and line of the code that calls: 0 is the caller of Caller, 1 its caller.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	pc, _, file, line, ok = caller(skip)
	return pc, file, line, ok
}

// Callers fills pc with program counters of the calls, for FuncForPC, and returns how many there are.
func Callers(skip int, pc []uintptr) int {
	for i := range pc {
		at, _, _, _, ok := caller(skip + i - 1)
		if !ok {
			return i
		}
		pc[i] = at
	}
	return len(pc)
}

// A Frame is one call, as Frames.Next returns it.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string // such as main.handler
	File     string
	Line     int
	Entry    uintptr
}

// Frames walks through the calls that Callers noted.
type Frames struct {
	pcs []uintptr
}

// CallersFrames prepares to walk through program counters.
func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next call, innermost first, and whether there are more after it.
func (f *Frames) Next() (frame Frame, more bool) {
	if len(f.pcs) == 0 {
		return Frame{}, false
	}
	pc := f.pcs[0]
	f.pcs = f.pcs[1:]
	frame.PC = pc
	frame.Function, frame.File, frame.Line = forPC(pc)
	if frame.Function != "" {
		frame.Func = FuncForPC(pc)
		frame.Entry = pc
	}
	return frame, len(f.pcs) > 0
}

// A Func is a function of the program.
type Func struct {
	name string
	file string
	line int
}

func forPC(pc uintptr) (function, file string, line int)

// FuncForPC returns the function of a program counter, or nil.
func FuncForPC(pc uintptr) *Func {
	name, file, line := forPC(pc)
	if name == "" {
		return nil
	}
	return &Func{name, file, line}
}

// Name returns the name of the function, such as main.handler.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// FileLine returns file and line of a program counter.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	_, file, line = forPC(pc)
	return file, line
}

// MemStats says how much memory is used: little of it is known here.
type MemStats struct {
	Alloc      uint64
	TotalAlloc uint64
	Sys        uint64
	Mallocs    uint64
	Frees      uint64
	HeapAlloc  uint64
	HeapSys    uint64
	HeapInuse  uint64
	NumGC      uint32
}

func allocated() uint64

// ReadMemStats fills in m.
func ReadMemStats(m *MemStats) {
	n := allocated()
	*m = MemStats{Alloc: n, TotalAlloc: n, Sys: n, HeapAlloc: n, HeapSys: n, HeapInuse: n}
}
