/** Checking Go sources in tests, with small stand-ins for the standard packages they import. */
import { parseFile } from '../../../src/go/syntax/parse';
import { FileSet, toBytes, type Diagnostic } from '../../../src/go/syntax/source';
import { checkPackage } from '../../../src/go/types/check';
import { gcReport } from '../../../src/go/types/report';
import type { Info, Package } from '../../../src/go/types/types';
import { wording119 } from '../../../src/go/types/wordings';

const sources: Record<string, string> = {
  fmt: `package fmt
    import "io"
    type Stringer interface { String() string }
    type State interface { Write(b []byte) (n int, err error) }
    func Println(a ...any) (n int, err error)
    func Printf(format string, a ...any) (n int, err error)
    func Print(a ...any) (n int, err error)
    func Sprintf(format string, a ...any) string
    func Sprint(a ...any) string
    func Sprintln(a ...any) string
    func Errorf(format string, a ...any) error
    func Fprintf(w io.Writer, format string, a ...any) (n int, err error)
    func Fprintln(w io.Writer, a ...any) (n int, err error)
    func Fprint(w io.Writer, a ...any) (n int, err error)`,
  io: `package io
    type Writer interface { Write(p []byte) (n int, err error) }
    type Reader interface { Read(p []byte) (n int, err error) }
    type Closer interface { Close() error }
    type ReadWriter interface { Reader; Writer }
    type ReadCloser interface { Reader; Closer }
    type WriterTo interface { WriteTo(w Writer) (n int64, err error) }
    var EOF error
    func ReadAll(r Reader) ([]byte, error)
    func WriteString(w Writer, s string) (n int, err error)`,
  os: `package os
    type File struct { name string }
    func (f *File) Write(p []byte) (n int, err error)
    func (f *File) Read(p []byte) (n int, err error)
    func (f *File) Close() error
    func (f *File) Name() string
    func (f *File) WriteString(s string) (n int, err error)
    var Stdin, Stdout, Stderr *File
    var Args []string
    func Exit(code int)
    func Getenv(key string) string
    func Open(name string) (*File, error)
    type Signal interface { String() string; Signal() }
    var ErrNotExist error`,
  errors: `package errors
    func New(text string) error
    func Is(err, target error) bool
    func As(err error, target any) bool
    func Unwrap(err error) error`,
  strings: `package strings
    type Builder struct { buf []byte }
    func (b *Builder) String() string
    func (b *Builder) WriteString(s string) (int, error)
    func (b *Builder) WriteByte(c byte) error
    type Reader struct { s string }
    func (r *Reader) Read(b []byte) (n int, err error)
    func NewReader(s string) *Reader
    func Split(s, sep string) []string
    func Join(elems []string, sep string) string
    func Contains(s, substr string) bool
    func ToUpper(s string) string
    func ToLower(s string) string
    func HasPrefix(s, prefix string) bool
    func HasSuffix(s, suffix string) bool
    func TrimSpace(s string) string
    func Replace(s, old, new string, n int) string
    func Repeat(s string, n int) string
    func Index(s, substr string) int
    func Fields(s string) []string
    func Map(mapping func(rune) rune, s string) string
    func Trim(s, cutset string) string`,
  strconv: `package strconv
    func Itoa(i int) string
    func Atoi(s string) (int, error)
    func FormatInt(i int64, base int) string
    func ParseInt(s string, base int, bitSize int) (i int64, err error)
    func Quote(s string) string`,
  sort: `package sort
    type Interface interface { Len() int; Less(i, j int) bool; Swap(i, j int) }
    func Sort(data Interface)
    func Strings(x []string)
    func Ints(x []int)
    func Slice(x any, less func(i, j int) bool)`,
  sync: `package sync
    type Mutex struct { state int32 }
    func (m *Mutex) Lock()
    func (m *Mutex) Unlock()
    type RWMutex struct { w Mutex }
    type WaitGroup struct { n int }
    func (wg *WaitGroup) Add(delta int)
    func (wg *WaitGroup) Done()
    func (wg *WaitGroup) Wait()
    type Once struct { done uint32 }
    func (o *Once) Do(f func())`,
  time: `package time
    type Duration int64
    const (Nanosecond Duration = 1; Microsecond = 1000 * Nanosecond; Millisecond = 1000 * Microsecond; Second = 1000 * Millisecond; Minute = 60 * Second; Hour = 60 * Minute)
    type Time struct { wall uint64 }
    func (t Time) Sub(u Time) Duration
    func (t Time) Unix() int64
    func (t Time) String() string
    func (d Duration) String() string
    func (d Duration) Seconds() float64
    func Now() Time
    func Sleep(d Duration)
    func After(d Duration) <-chan Time`,
  math: `package math
    const (MaxInt8 = 1<<7 - 1; MaxInt16 = 1<<15 - 1; MaxInt32 = 1<<31 - 1; MinInt32 = -1 << 31; MaxInt64 = 1<<63 - 1; MinInt64 = -1 << 63; MaxUint8 = 1<<8 - 1; MaxUint32 = 1<<32 - 1; MaxUint64 = 1<<64 - 1; MaxInt = 1<<63 - 1; MinInt = -1 << 63
    Pi = 3.14159265358979323846264338327950288419716939937510582097494459
    MaxFloat32 = 0x1p127 * (1 + (1 - 0x1p-23)); SmallestNonzeroFloat32 = 0x1p-126 * 0x1p-23
    MaxFloat64 = 0x1p1023 * (1 + (1 - 0x1p-52)); SmallestNonzeroFloat64 = 0x1p-1022 * 0x1p-52)
    func Sqrt(x float64) float64
    func Abs(x float64) float64
    func Inf(sign int) float64
    func NaN() float64
    func Float64bits(f float64) uint64
    func Float64frombits(b uint64) float64
    func Float32bits(f float32) uint32
    func Copysign(f, sign float64) float64
    func IsNaN(f float64) bool
    func IsInf(f float64, sign int) bool
    func Signbit(x float64) bool
    func Floor(x float64) float64`,
  bytes: `package bytes
    type Buffer struct { buf []byte }
    func (b *Buffer) Write(p []byte) (n int, err error)
    func (b *Buffer) String() string
    func (b *Buffer) WriteString(s string) (n int, err error)
    func (b *Buffer) Len() int
    func (b *Buffer) Bytes() []byte
    func NewBufferString(s string) *Buffer
    func Equal(a, b []byte) bool
    func Contains(b, sub []byte) bool`,
  runtime: `package runtime
    type Error interface { error; RuntimeError() }
    type MemStats struct { Mallocs, HeapAlloc, Alloc, TotalAlloc, Sys, Frees, HeapSys, HeapObjects uint64; NumGC uint32 }
    func GC()
    func Gosched()
    func ReadMemStats(m *MemStats)
    func GOMAXPROCS(n int) int
    func NumGoroutine() int
    func KeepAlive(x any)
    func SetFinalizer(obj any, finalizer any)
    func Callers(skip int, pc []uintptr) int
    func Caller(skip int) (pc uintptr, file string, line int, ok bool)
    const GOARCH string = "amd64"
    const GOOS string = "linux"
    const Compiler = "gc"`,
};

export interface Checked {
  pkg: Package;
  info: Info;
  fset: FileSet;
  /** Errors of the parser, or of the checker if there are none. */
  errors: Diagnostic[];
}

const universe = new FileSet();
const cache = new Map<string, Package | undefined>();

export function importFake(path: string): Package | undefined {
  if (!cache.has(path)) {
    cache.set(path, undefined);
    const text = sources[path];
    if (text !== undefined) {
      const { file, errors } = parseFile(universe.add(`${path}.go`, toBytes(text)));
      if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
      const r = checkPackage({ path, files: [file], fset: universe, importPackage: importFake, allowNoBody: true });
      if (r.errors.length > 0) throw new Error(`${path}: ${r.errors[0]!.message}`);
      cache.set(path, r.pkg);
    }
  }
  return cache.get(path);
}

/** Checks one file as package main. `text` is a byte string. */
export function check(text: string, name = 'x.go', importPackage = importFake): Checked {
  const fset = new FileSet();
  const { file, errors } = parseFile(fset.add(name, text));
  const pkg: Package = { path: 'main', name: 'main', scope: undefined as never, imports: [] };
  const info = {} as Info;
  // Like gc: only what it calls a syntax error stops it here.
  if (errors.some((d) => d.message.startsWith('syntax error'))) return { pkg, info, fset, errors };
  const r = checkPackage({
    path: 'main',
    files: [file],
    fset,
    importPackage,
    unknownImport: (path) => `could not import ${path} (file not found)`,
    // gc looks for missing bodies only when nothing else was wrong.
    allowNoBody: errors.length > 0,
  });
  return { ...r, fset, errors: [...errors, ...r.errors] };
}

/** What Go 1.19 prints for a file, with plain file names. */
export function report119(c: Checked): string[] {
  const errors = c.errors.map((d) => ({ ...d, message: wording119(d) }));
  return gcReport(errors, c.fset).map((l) => l.replace(/\.\/x\.go/g, 'x.go'));
}
