/**
 * What a learner may try that does not work here: the sentence that the playground answers with, and a way around it. A test
 * tries each of them, so that the sentences are those that are said and an entry goes when its reason does.
 */

export interface Limit {
  name: string;
  /** What one would write: imports of a handler's file, and lines of the handler. */
  imports: string[];
  body: string;
  /** How the message begins: the compiler's, the world's, or what the lines print. */
  sentence: string;
  /** A way around it. */
  way: string;
}

export const limits: readonly Limit[] = [
  {
    name: 'A package that is not here',
    imports: ['database/sql'],
    body: 'sql.Open("mysql", "")',
    sentence: 'package database/sql is not in this playground; it has: ',
    way: 'The message lists the packages there are. A lesson may have packages of its own: put them into folders beside main.go and import them by the folder’s name.',
  },
  {
    name: 'A name of a package that is left out',
    imports: ['os'],
    body: 'os.FindProcess(1)',
    sentence: 'os.FindProcess is not in this playground',
    way: 'It exists in Go, so this is not a mistake of yours. The list below names all of them. Write the function yourself, or do with its neighbours.',
  },
  {
    name: 'unsafe',
    imports: ['unsafe'],
    body: 'fmt.Println(unsafe.Sizeof(1))',
    sentence: 'package unsafe is not in this playground; it has: ',
    way: 'There is no memory with addresses here to look into. encoding/binary reads and writes bytes; math.Float64bits shows the bits of a number.',
  },
  {
    name: 'C through cgo',
    imports: ['C'],
    body: 'C.puts(nil)',
    sentence: 'package C is not in this playground; it has: ',
    way: 'App Engine’s first generation had no cgo either: use Go alone.',
  },
  {
    name: 'Functions in assembly',
    imports: [],
    body: 'fast()',
    sentence: 'missing function body',
    way: 'Write the body in Go.',
  },
  {
    name: 'Requests that leave the page',
    imports: [],
    body: '_, err := http.Get("https://example.com/")\n\tfmt.Fprint(res, err)',
    sentence: 'Get "https://example.com/": this playground\'s world has no outside',
    way: 'The whole data centre is inside the page, and nothing of it reaches the network. Keep what the other side would answer in a function of your own; net/http/httptest calls handlers directly.',
  },
  {
    name: 'Sockets',
    imports: ['net'],
    body: 'net.Dial("tcp", "localhost:11211")',
    sentence: 'net.Dial is not in this playground',
    way: 'Talk to memcache through google.golang.org/appengine/memcache. The SDK did not open sockets to it either.',
  },
  {
    name: 'Other programs',
    imports: ['os/exec'],
    body: 'exec.Command("ls").Run()',
    sentence: 'package os/exec is not in this playground; it has: ',
    way: 'There are none to start. Files that you write stay in the memory of the instance, and go with it.',
  },
  {
    name: 'Other App Engine services',
    imports: ['google.golang.org/appengine/taskqueue'],
    body: 'taskqueue.Add(nil, nil, "")',
    sentence: 'package google.golang.org/appengine/taskqueue is not in this playground; it has: ',
    way: 'There are memcache, datastore, log and user. Work for a task queue can be done by a handler of its own, to which you send a request.',
  },
  {
    name: 'A loop without end',
    imports: [],
    body: 'for {\n\t}',
    sentence: 'Stopped at main.go:',
    way: 'A request may take fifty million steps; what takes more is stopped at its line, and the page goes on. Step through the loop to see what does not change.',
  },
  {
    name: 'Very much memory',
    imports: [],
    body: 'var all [][]byte\n\tfor {\n\t\tall = append(all, make([]byte, 1<<20))\n\t}',
    sentence: 'Stopped at main.go:',
    way: 'A request may allocate 256 MB, what is thrown away included. Reuse slices, or do less at once.',
  },
  {
    name: 'Very many goroutines',
    imports: [],
    body: 'for {\n\t\tgo func() { select {} }()\n\t}',
    sentence: 'Stopped at main.go:',
    way: 'Ten thousand may be alive at once. Let a few of them take their work from a channel.',
  },
  {
    name: 'Recursion without end',
    imports: [],
    body: 'var f func(n int) int\n\tf = func(n int) int { return f(n+1) + 1 }\n\tf(0)',
    sentence: 'Stopped at main.go:',
    way: 'Calls may be a hundred thousand deep. Look for the case in which the function returns without calling itself.',
  },
];

/** What is different without a message. */
export const differences: readonly { name: string; text: string }[] = [
  {
    name: 'Time',
    text: 'The clock is virtual: computing takes no time on it, calls to memcache and the datastore a little, sleeping as long as it says. It stands when you pause it.',
  },
  {
    name: 'Goroutines',
    text: 'They take turns in an order that is the same each time, on one processor. A data race shows the same result each time, too; that does not make it correct.',
  },
  {
    name: 'Chance',
    text: 'Random numbers come from a seed that is kept with the lesson, so that a shared link replays exactly. They protect nothing: use no password that you use elsewhere.',
  },
  {
    name: 'Maps',
    text: 'Their order is shuffled as in Go, but the same in each replay.',
  },
];

/** The file that an entry stands for. */
export function example({ imports, body }: Limit): string {
  const list = ['fmt', 'net/http', ...imports].sort().map((path) => `\t"${path}"\n`);
  const top = body === 'fast()' ? '\nfunc fast()\n' : '';
  return `package playground

import (
${list.join('')})

func init() {
	http.HandleFunc("/", handle)
}
${top}
func handle(res http.ResponseWriter, req *http.Request) {
	${body}
	fmt.Fprintln(res, "done")
}
`;
}
