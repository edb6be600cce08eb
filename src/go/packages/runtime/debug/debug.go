// Package debug shows and sets what a program rarely needs to know of its run.
package debug

import (
	"os"
	"time"
)

// PrintStack writes the stack of the goroutine that calls it to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }

// Stack returns the stack of the goroutine that calls it, as a panic prints it.
func Stack() []byte { return []byte(trace()) }

func trace() string

var settings = map[string]int{"percent": 100, "stack": 1000000000, "threads": 10000}

func set(name string, n int) int {
	before := settings[name]
	settings[name] = n
	return before
}

// SetGCPercent says when to collect garbage, and returns the setting before. It changes nothing here.
func SetGCPercent(percent int) int { return set("percent", percent) }

// SetMaxStack limits the stack of a goroutine, and returns the limit before. It changes nothing here: the budget counts.
func SetMaxStack(bytes int) int { return set("stack", bytes) }

// SetMaxThreads limits the threads, and returns the limit before. It changes nothing here: there is one.
func SetMaxThreads(threads int) int { return set("threads", threads) }

var onFault, limit = false, int64(1<<63 - 1)

// SetPanicOnFault returns the setting before. It changes nothing here.
func SetPanicOnFault(enabled bool) bool {
	before := onFault
	onFault = enabled
	return before
}

// SetMemoryLimit returns the limit before. It changes nothing here: the budget counts.
func SetMemoryLimit(bytes int64) int64 {
	before := limit
	if bytes >= 0 {
		limit = bytes
	}
	return before
}

// SetTraceback says how much a crash prints. It changes nothing here.
func SetTraceback(level string) {}

// FreeOSMemory collects garbage. Nothing to do here.
func FreeOSMemory() {}

// GCStats tells about the collections so far; there were none.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration
	PauseEnd       []time.Time
	PauseQuantiles []time.Duration
}

// ReadGCStats fills stats.
func ReadGCStats(stats *GCStats) {
	*stats = GCStats{PauseQuantiles: make([]time.Duration, len(stats.PauseQuantiles))}
}
