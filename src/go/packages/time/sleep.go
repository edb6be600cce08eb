package time

import "errors"

// Sleep lets the goroutine wait for at least d of the world's time.
func Sleep(d Duration)

// An alarm rings once, at a time, in a goroutine of its own.
type alarm struct {
	at    int64
	state int // 0 set, 1 rung, 2 stopped
}

// wait sleeps until the alarm rings; false if it was stopped.
func (a *alarm) wait() bool
func (a *alarm) stop() bool

func setAlarm(d Duration, ring func()) *alarm {
	a := &alarm{at: nanotime() + int64(d)}
	if d > 0 && a.at < 0 {
		a.at = 1<<63 - 1
	}
	go runAlarm(a, ring)
	return a
}

func runAlarm(a *alarm, ring func()) {
	if a.wait() {
		ring()
	}
}

// A Timer sends the time on C once, after its duration, or runs the function of AfterFunc.
type Timer struct {
	C <-chan Time
	r *alarm
	f func()
}

// NewTimer returns a timer that sends the time on its channel after d.
func NewTimer(d Duration) *Timer {
	c := make(chan Time, 1)
	f := func() {
		select {
		case c <- Now():
		default:
		}
	}
	return &Timer{C: c, f: f, r: setAlarm(d, f)}
}

// AfterFunc runs f in a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer {
	return &Timer{f: f, r: setAlarm(d, f)}
}

// After returns a channel that gets the time after d.
func After(d Duration) <-chan Time {
	return NewTimer(d).C
}

// Stop keeps the timer from firing and reports whether it did so: false if it has fired or was stopped.
func (t *Timer) Stop() bool {
	if t.r == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	return t.r.stop()
}

// Reset makes the timer fire after d from now and reports whether it was still running.
func (t *Timer) Reset(d Duration) bool {
	if t.r == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	active := t.r.stop()
	t.r = setAlarm(d, t.f)
	return active
}

// A Ticker sends the time on C at intervals. A slow receiver misses ticks.
type Ticker struct {
	C <-chan Time
	c chan Time
	r *alarm
}

// NewTicker returns a ticker with an interval of d. It panics if d is not positive.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic(errors.New("non-positive interval for NewTicker"))
	}
	c := make(chan Time, 1)
	t := &Ticker{C: c, c: c}
	t.start(d)
	return t
}

func (t *Ticker) start(d Duration) {
	a := &alarm{at: nanotime() + int64(d)}
	t.r = a
	go runTicker(t, a, d)
}

func runTicker(t *Ticker, a *alarm, d Duration) {
	for a.wait() {
		a.state = 0
		a.at += int64(d)
		select {
		case t.c <- Now():
		default:
		}
	}
}

// Stop ends the ticks. The channel stays open.
func (t *Ticker) Stop() {
	if t.r != nil {
		t.r.stop()
	}
}

// Reset makes the interval d, beginning now.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.r == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	t.r.stop()
	t.start(d)
}

// Tick returns the channel of a ticker that is never stopped; nil if d is not positive.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
