package main

import (
	"encoding/hex"
	"fmt"
	"math"
	"time"
)

func main() {
	east := time.FixedZone("EAST", 5*3600+1800)
	west := time.FixedZone("WST", -8*3600)
	odd := time.FixedZone("", -(3*3600 + 25*60 + 45))
	zero := time.Time{}
	ts := []time.Time{zero, time.Unix(0, 0).UTC(), time.Date(2009, time.November, 10, 23, 4, 5, 123456789, time.UTC), time.Date(2020, 2, 29, 0, 0, 0, 0, east), time.Date(1999, 12, 31, 23, 59, 59, 999999999, west), time.Date(2024, 13, 35, 25, 61, 61, 1e9+5, time.UTC), time.Date(-5, 1, 1, 1, 1, 1, 1, time.UTC), time.Date(12345, 6, 7, 8, 9, 10, 0, odd), time.Date(2021, 1, 3, 12, 0, 0, 100000000, time.Local), time.Unix(1700000000, -5), time.UnixMilli(1234567890123).UTC(), time.Date(1, 1, 1, 0, 0, 0, 0, east), time.Date(1600, 3, 1, 0, 0, 0, 0, time.UTC), time.Date(2100, 2, 28, 12, 30, 0, 0, time.UTC), time.Date(0, 12, 31, 5, 6, 7, 0, time.UTC), time.Date(2016, 1, -5, -5, -5, -5, -5, west)}
	layouts := []string{time.Layout, time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z, time.RFC3339, time.RFC3339Nano, time.Kitchen, time.Stamp, time.StampMilli, time.StampMicro, time.StampNano, "2006-01-02 15:04:05", "Jan January Mon Monday MST", "1 01 2 02 _2 002 __2 06 2006 3 03 15 4 04 5 05", "PM pm PMpm", "-07 -0700 -07:00 -070000 -07:00:00", "Z07 Z0700 Z07:00 Z070000 Z07:00:00", ".0 .00 .000 .9 .99 .999999999 ,000 ,999", "05.000 05,999 05.9 5.00000", "_2006 Januaryx Monx Mondays Janet", "20060102150405", "2 Jan 06 at 3pm", "no elements", "", "é 2006 日本", "Jan _2 15:04:05.0000000000"}
	for i, t := range ts {
		for _, l := range layouts {
			fmt.Printf("%d %q: %q\n", i, l, t.Format(l))
		}
		y, m, d := t.Date()
		h, mi, s := t.Clock()
		iy, iw := t.ISOWeek()
		z, off := t.Zone()
		fmt.Println(i, t, y, m, d, h, mi, s, iy, iw, z, off, t.Weekday(), t.YearDay(), t.Unix(), t.UnixNano(), t.UnixMilli(), t.UnixMicro(), t.IsZero(), t.Nanosecond(), t.Location())
		fmt.Printf("%v %s %#v %+v %d\n", t, t, t, t, t.Year())
		for _, dur := range []time.Duration{0, 1, -1, time.Second, -time.Hour, 24 * time.Hour, math.MaxInt64, math.MinInt64, 7 * time.Minute} {
			a := t.Add(dur)
			fmt.Println(i, a, a.Sub(t), t.Sub(a), a.Before(t), a.After(t), a.Equal(t), t.Truncate(dur), t.Round(dur))
		}
		for _, ymd := range [][3]int{{1, 0, 0}, {0, 1, 0}, {0, 0, 31}, {-1, -1, -1}, {4, 13, 366}} {
			fmt.Println(i, t.AddDate(ymd[0], ymd[1], ymd[2]))
		}
		for _, u := range ts {
			fmt.Print(t.Sub(u), t.Equal(u), t.Before(u), t.After(u), t == u, " ")
		}
		fmt.Println()
		fmt.Println(t.UTC(), t.In(east), t.In(odd), t.Local())
		j, err := t.MarshalJSON()
		fmt.Println(string(j), err)
		x, err := t.MarshalText()
		fmt.Println(string(x), err)
		b, err := t.MarshalBinary()
		fmt.Println(hex.EncodeToString(b), err)
		var back time.Time
		if err == nil {
			fmt.Println(back.UnmarshalBinary(b), back)
		}
		fmt.Println(back.UnmarshalJSON(j), back)
		fmt.Println(string(t.AppendFormat([]byte("x "), time.Kitchen)))
	}
	fmt.Println(time.LoadLocation("UTC"))
	fmt.Println(time.LoadLocation(""))
	fmt.Println(time.LoadLocation("Local"))
	fmt.Println(time.LoadLocation("No/Where"))
	fmt.Println(time.UTC, time.Local, east, odd)
	m := map[time.Time]string{time.Unix(5, 0).UTC(): "five"}
	fmt.Println(m[time.Unix(5, 0).UTC()], len(m[time.Unix(5, 0)]))
	fmt.Println(struct{ t time.Time }{ts[2]}, struct{ T time.Time }{ts[2]})
	fmt.Printf("%+v\n", struct{ T *time.Time }{nil})
	var e time.Time
	fmt.Println(e.UnmarshalJSON([]byte("null")), e.UnmarshalJSON([]byte(`"x"`)), e.UnmarshalText([]byte("2020-01-02T03:04:05Z")), e)
	fmt.Println(e.UnmarshalBinary(nil), e.UnmarshalBinary([]byte{9}), e.UnmarshalBinary([]byte{1}))
}
