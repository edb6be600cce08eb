// Package time measures and shows time. Here it is the virtual time of the world, which a program cannot tell from the real one.
package time

import "errors"

// Layouts for Format and Parse: each shows the same moment, Mon Jan 2 15:04:05 MST 2006.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// A Duration is a span of time in nanoseconds.
type Duration int64

// Spans of time. Multiply to get others: 5 * time.Second.
const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// String returns the duration as 72h3m0.5s; below a second in ms, µs or ns; 0s for zero.
func (d Duration) String() string

// Nanoseconds returns the duration in nanoseconds.
func (d Duration) Nanoseconds() int64 { return int64(d) }

// Microseconds returns the duration in whole microseconds.
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }

// Milliseconds returns the duration in whole milliseconds.
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

// Seconds returns the duration in seconds.
func (d Duration) Seconds() float64 { return float64(d/Second) + float64(d%Second)/1e9 }

// Minutes returns the duration in minutes.
func (d Duration) Minutes() float64 { return float64(d/Minute) + float64(d%Minute)/(60*1e9) }

// Hours returns the duration in hours.
func (d Duration) Hours() float64 { return float64(d/Hour) + float64(d%Hour)/(60*60*1e9) }

// Truncate rounds d towards zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds d to the nearest multiple of m, halves away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	r := d % m
	if d < 0 {
		if r = -r; uint64(r)+uint64(r) < uint64(m) {
			return d + r
		}
		if down := d - m + r; down < d {
			return down
		}
		return minDuration
	}
	if uint64(r)+uint64(r) < uint64(m) {
		return d - r
	}
	if up := d + m - r; up > d {
		return up
	}
	return maxDuration
}

// Abs returns d without its sign.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

func parseDuration(s string) (d int64, problem string)

// ParseDuration reads a duration such as 300ms, -1.5h or 2h45m. Units: ns, us (or µs), ms, s, m, h.
func ParseDuration(s string) (Duration, error) {
	d, problem := parseDuration(s)
	if problem != "" {
		return 0, errors.New(problem)
	}
	return Duration(d), nil
}

// A Month of the year; January is 1.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

// String returns the English name.
func (m Month) String() string

// A Weekday; Sunday is 0.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

// String returns the English name.
func (d Weekday) String() string

// A Location is a time zone: here UTC and zones of a fixed offset.
type Location struct {
	name   string
	offset int
	abbrev string
}

var utcLoc = Location{"UTC", 0, "UTC"}
var localLoc = Location{"Local", 0, "UTC"}

// UTC is Universal Coordinated Time.
var UTC *Location = &utcLoc

// Local is the zone of the instance, which is UTC.
var Local *Location = &localLoc

func (l *Location) get() *Location {
	if l == nil {
		return &utcLoc
	}
	return l
}

// String returns the name of the zone.
func (l *Location) String() string { return l.get().name }

// FixedZone returns a zone that is always offset seconds east of UTC.
func FixedZone(name string, offset int) *Location {
	return &Location{name, offset, name}
}

// LoadLocation returns UTC for "" and "UTC", Local for "Local"; other zones are not known here.
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	return nil, errors.New("unknown time zone " + name)
}

// A Time is a moment, to the nanosecond, seen in a time zone. Its zero value is January 1, year 1, 00:00 UTC. Compare times
// with Equal rather than ==, which also compares the zone.
type Time struct {
	wall uint64
	ext  int64
	loc  *Location
}

var startNano int64 = nanotime() - 1

func nanotime() int64
func now(start int64, loc *Location) Time
func date(year, month, day, hour, min, sec, nsec int, loc *Location) Time
func unix(sec, nsec int64, loc *Location) Time
func parse(layout, value string, fallback, local *Location) (t Time, elem, rest, message string, ok bool)

// Now returns the current time of the world.
func Now() Time { return now(startNano, Local) }

func (l *Location) stored() *Location {
	if l == &utcLoc {
		return nil
	}
	return l
}

// Date returns the moment of a date and clock in a zone. Values out of range carry over: October 32 is November 1.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	return date(year, int(month), day, hour, min, sec, nsec, loc.stored())
}

// Unix returns the moment sec seconds and nsec nanoseconds after January 1, 1970 UTC.
func Unix(sec int64, nsec int64) Time { return unix(sec, nsec, Local) }

// UnixMilli returns the moment msec milliseconds after January 1, 1970 UTC.
func UnixMilli(msec int64) Time { return Unix(msec/1e3, (msec%1e3)*1e6) }

// UnixMicro returns the moment usec microseconds after January 1, 1970 UTC.
func UnixMicro(usec int64) Time { return Unix(usec/1e6, (usec%1e6)*1e3) }

// A ParseError says what of a value did not fit the layout.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

func quote(s string) string

func (e *ParseError) Error() string {
	if e.Message == "" {
		return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " + quote(e.ValueElem) +
			" as " + quote(e.LayoutElem)
	}
	return "parsing time " + quote(e.Value) + e.Message
}

// Parse reads a time by a layout. Without a zone in the value it is UTC. Errors are *ParseError.
func Parse(layout, value string) (Time, error) { return parseIn(layout, value, UTC, Local) }

// ParseInLocation is Parse with another zone for values that name none.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parseIn(layout, value, loc, loc)
}

func parseIn(layout, value string, fallback, local *Location) (Time, error) {
	t, elem, rest, message, ok := parse(layout, value, fallback.stored(), local)
	if !ok {
		return Time{}, &ParseError{layout, value, elem, rest, message}
	}
	if t.loc == &utcLoc {
		t.loc = nil
	}
	return t, nil
}

// Since returns how long ago t was.
func Since(t Time) Duration { return Now().Sub(t) }

// Until returns how long it is until t.
func Until(t Time) Duration { return t.Sub(Now()) }

// After reports whether t is after u.
func (t Time) After(u Time) bool

// Before reports whether t is before u.
func (t Time) Before(u Time) bool

// Compare returns -1, 0 or 1 as t is before, at or after u.
func (t Time) Compare(u Time) int

// Equal reports whether t and u are the same moment, whatever their zones.
func (t Time) Equal(u Time) bool

// IsZero reports whether t is the zero time, January 1, year 1, 00:00:00 UTC.
func (t Time) IsZero() bool

// Date returns year, month and day.
func (t Time) Date() (year int, month Month, day int)

// Clock returns hour, minute and second.
func (t Time) Clock() (hour, min, sec int)

// Year returns the year.
func (t Time) Year() int

// Month returns the month.
func (t Time) Month() Month

// Day returns the day of the month.
func (t Time) Day() int

// Weekday returns the day of the week.
func (t Time) Weekday() Weekday

// ISOWeek returns year and number of the ISO 8601 week.
func (t Time) ISOWeek() (year, week int)

// YearDay returns the day of the year; January 1 is 1.
func (t Time) YearDay() int

// Hour returns the hour, 0 to 23.
func (t Time) Hour() int

// Minute returns the minute, 0 to 59.
func (t Time) Minute() int

// Second returns the second, 0 to 59.
func (t Time) Second() int

// Nanosecond returns the nanoseconds within the second.
func (t Time) Nanosecond() int

// Add returns t+d.
func (t Time) Add(d Duration) Time

// Sub returns t-u, or the longest duration if that does not fit.
func (t Time) Sub(u Time) Duration

// AddDate adds years, months and days and puts the date in order: one month after October 31 is December 1.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return date(year+years, int(month)+months, day+days, hour, min, sec, t.Nanosecond(), t.loc)
}

func (t Time) in(loc *Location) Time {
	t = t.Round(0)
	t.loc = loc.stored()
	return t
}

// UTC returns the same moment in UTC.
func (t Time) UTC() Time { return t.in(&utcLoc) }

// Local returns the same moment in the local zone.
func (t Time) Local() Time { return t.in(Local) }

// In returns the same moment in another zone.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	return t.in(loc)
}

// Location returns the zone of t.
func (t Time) Location() *Location { return t.loc.get() }

// Zone returns abbreviation and offset in seconds of t's zone.
func (t Time) Zone() (name string, offset int) {
	l := t.loc.get()
	return l.abbrev, l.offset
}

// ZoneBounds returns when t's zone began and when it ends: zero times, as it is always the same here.
func (t Time) ZoneBounds() (start, end Time) { return }

// IsDST reports whether it is summer time: never, here.
func (t Time) IsDST() bool { return false }

// Unix returns the seconds since January 1, 1970 UTC.
func (t Time) Unix() int64

// UnixMilli returns the milliseconds since January 1, 1970 UTC.
func (t Time) UnixMilli() int64

// UnixMicro returns the microseconds since January 1, 1970 UTC.
func (t Time) UnixMicro() int64

// UnixNano returns the nanoseconds since January 1, 1970 UTC.
func (t Time) UnixNano() int64

// Truncate rounds t down to a multiple of d since the zero time.
func (t Time) Truncate(d Duration) Time

// Round rounds t to the nearest multiple of d since the zero time, halves up. Round(0) only strips the monotonic reading.
func (t Time) Round(d Duration) Time

// String returns t as 2006-01-02 15:04:05.999999999 -0700 MST, with a monotonic reading, if any, as m=±seconds.
func (t Time) String() string

// GoString returns t as Go source.
func (t Time) GoString() string

// Format returns t by a layout, which shows how the moment Mon Jan 2 15:04:05 MST 2006 would look.
func (t Time) Format(layout string) string

// AppendFormat appends Format(layout) to b.
func (t Time) AppendFormat(b []byte, layout string) []byte { return append(b, t.Format(layout)...) }

// MarshalJSON returns t as a quoted string in RFC 3339.
func (t Time) MarshalJSON() ([]byte, error) {
	if y := t.Year(); y < 0 || y >= 10000 {
		return nil, errors.New("Time.MarshalJSON: year outside of range [0,9999]")
	}
	return []byte(`"` + t.Format(RFC3339Nano) + `"`), nil
}

// UnmarshalJSON reads a quoted string in RFC 3339; null changes nothing.
func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	var err error
	*t, err = Parse(`"`+RFC3339+`"`, string(data))
	return err
}

// MarshalText returns t in RFC 3339.
func (t Time) MarshalText() ([]byte, error) {
	if y := t.Year(); y < 0 || y >= 10000 {
		return nil, errors.New("Time.MarshalText: year outside of range [0,9999]")
	}
	return []byte(t.Format(RFC3339Nano)), nil
}

// UnmarshalText reads RFC 3339.
func (t *Time) UnmarshalText(data []byte) error {
	var err error
	*t, err = Parse(RFC3339, string(data))
	return err
}

// MarshalBinary returns t as 15 bytes: version, seconds, nanoseconds and the zone's offset in minutes; a 16th for an
// offset's seconds.
func (t Time) MarshalBinary() ([]byte, error) {
	minutes, seconds := -1, 0
	if t.loc != nil {
		_, offset := t.Zone()
		minutes, seconds = offset/60, offset%60
		if minutes < -32768 || minutes == -1 || minutes > 32767 {
			return nil, errors.New("Time.MarshalBinary: unexpected zone offset")
		}
	}
	out := make([]byte, 15, 16)
	out[0] = 1
	sec, nsec := t.Unix()+62135596800, t.Nanosecond()
	for i := 0; i < 8; i++ {
		out[1+i] = byte(sec >> uint(56-8*i))
	}
	for i := 0; i < 4; i++ {
		out[9+i] = byte(nsec >> uint(24-8*i))
	}
	out[13], out[14] = byte(minutes>>8), byte(minutes)
	if seconds != 0 {
		out[0] = 2
		out = append(out, byte(seconds))
	}
	return out, nil
}

// UnmarshalBinary reads what MarshalBinary wrote.
func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	if data[0] != 1 && data[0] != 2 {
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) != 14+int(data[0]) {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	var sec, nsec int64
	for _, b := range data[1:9] {
		sec = sec<<8 | int64(b)
	}
	for _, b := range data[9:13] {
		nsec = nsec<<8 | int64(b)
	}
	minutes := int(int16(data[13])<<8 | int16(data[14]))
	offset := minutes * 60
	if data[0] == 2 {
		offset += int(data[15])
	}
	*t = unix(sec-62135596800, nsec, nil)
	if offset == -60 {
		return nil
	}
	if offset == localLoc.offset {
		t.loc = Local
	} else {
		t.loc = FixedZone("", offset)
	}
	return nil
}

// GobEncode is MarshalBinary.
func (t Time) GobEncode() ([]byte, error) { return t.MarshalBinary() }

// GobDecode is UnmarshalBinary.
func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }
