/**
 * The values of run-time panics, as Go declares them: part of every program. Its package name is `runtime`, so that
 * the types print as Go's do; programs import the public package of that name, whose Error interface these implement.
 */
import type { GoPackage } from '../machine/native';

export const runtimePath = 'internal/panics';

export const runtimePackage: GoPackage = {
  path: runtimePath,
  files: [
    {
      name: 'panics.go',
      text: `package runtime

type errorString string

func (e errorString) RuntimeError() {}
func (e errorString) Error() string { return "runtime error: " + string(e) }

type boundsError string

func (e boundsError) RuntimeError() {}
func (e boundsError) Error() string { return "runtime error: " + string(e) }

type plainError string

func (e plainError) RuntimeError() {}
func (e plainError) Error() string { return string(e) }

type TypeAssertionError struct{ text string }

func (*TypeAssertionError) RuntimeError() {}
func (e *TypeAssertionError) Error() string { return e.text }

type PanicNilError struct{ _ [0]func() }

func (*PanicNilError) RuntimeError() {}
func (*PanicNilError) Error() string {
	return "panic called with nil argument (use GODEBUG=panicnil=1 to disable)"
}
`,
    },
  ],
  natives: {},
};
