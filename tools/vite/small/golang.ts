/**
 * The Go texts of the small worker: of the packages' declarations those that the functions it has can reach, without
 * comments, and the bodies of those functions only. A method stays as a signature with every type that stays, because which
 * interfaces a type has must not change. Line breaks may go: no message shows a place in a library.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One declaration at the top of a file, or a parenthesised group. */
interface Piece {
  kind: 'package' | 'import' | 'func' | 'type' | 'var' | 'const';
  /** Names it declares; of a method, `Type.Name`. */
  names: string[];
  receiver: string;
  line: number;
  text: string;
  /** A function up to its body; '' when it has none. */
  head: string;
}

export interface GoText {
  path: string;
  name: string;
  /** Absolute. */
  file: string;
}

/** Cuts a gofmt-ed file into its declarations. */
export function piecesOf(text: string): Piece[] {
  const lines = text.split('\n');
  const pieces: Piece[] = [];
  for (let i = 0; i < lines.length; i++) {
    const start = /^(package|import|func|type|var|const)\b/.exec(lines[i]!);
    if (!start) continue;
    const from = i;
    if (/[{(]$/.test(lines[i]!)) while (!/^[})]/.test(lines[++i]!));
    const kind = start[1] as Piece['kind'];
    const body = lines.slice(from, i + 1);
    const clean = body.filter((l) => !/^\s*\/\//.test(l) && l !== '');
    // A group whose constants and variables say all in a line is as good as single declarations.
    const inside = /^(const|var) \($/.test(clean[0]!) ? clean.slice(1, -1) : [];
    if (inside.length > 0 && inside.every((l) => /^\t\w.*(=|\w \S)/.test(l) && !/[({]$|\biota\b/.test(l)))
      for (const l of inside)
        pieces.push({ kind, line: from + 1, text: `${kind} ${l.trim()}`, ...namesOf(kind, [`${kind} ${l.trim()}`]) });
    else pieces.push({ kind, line: from + 1, text: clean.join('\n'), ...namesOf(kind, body) });
  }
  return pieces;
}

function namesOf(kind: Piece['kind'], body: string[]): { names: string[]; receiver: string; head: string } {
  const first = body[0]!;
  if (kind === 'func') {
    const [, receiver = '', name = ''] = /^func (?:\((?:\w+ )?\*?(\w+)(?:\[[^\]]*\])?\) )?(\w+)/.exec(first) ?? [];
    const brace = body.length > 1 ? first.replace(/ \{$/, '') : first.replace(/ \{.*\}$/, '');
    return { names: [name], receiver, head: brace === first ? '' : brace };
  }
  const specs =
    body.length > 1 && first.endsWith('(')
      ? body.slice(1, -1).filter((l) => /^\t\w/.test(l))
      : [first.replace(/^\w+ /, '')];
  return {
    names: specs.flatMap((s) => (/^\s*([\w, ]+?)(?= |$|\[)/.exec(s)?.[1] ?? '').split(/,\s*/)),
    receiver: '',
    head: '',
  };
}

/** What a file imports: path by the name it has there. */
function importsIn(pieces: readonly Piece[]): Map<string, string> {
  const specs = pieces
    .filter((p) => p.kind === 'import')
    .flatMap((p) => [...p.text.matchAll(/(?:(\w+)\s+)?"([^"]+)"/g)]);
  return new Map(
    specs.map(([, as, path]) => [as === undefined || as === 'import' ? path!.replace(/.*\//, '') : as, path!]),
  );
}

const words = (text: string): string[] => text.match(/[A-Za-z_]\w*/g) ?? [];

/** Names that TypeScript asks for by text, `path.Name`: a file may mean any package that it names, and that of its folder. */
function quoted(folders: string[], files: readonly GoText[]): Set<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (statSync(path).isDirectory()) return readdirSync(path).forEach((n) => visit(join(path, n)));
    if (!path.endsWith('.ts')) return;
    const texts = [...readFileSync(path, 'utf8').matchAll(/['"`]\*?([\w./]+)['"`]/g)].map(([, text]) => text!);
    const own = files.filter((f) => dirname(f.file) === dirname(path)).map((f) => f.path);
    const paths = [...own, ...texts.filter((text) => files.some((f) => f.path === text))];
    for (const pkg of new Set(paths)) for (const text of texts) for (const w of words(text)) found.add(`${pkg}.${w}`);
  };
  folders.forEach(visit);
  return found;
}

/** Packages in every program. */
const always = ['errors', 'net/http', 'google.golang.org/appengine', 'google.golang.org/appengine/internal'];

/**
 * @param bodies functions to keep whole, `path/file.go:line`
 * @param programs what is compiled with it
 * @param asking folders of TypeScript that asks for Go's names
 * @returns the text of each file by its absolute name, and the packages there still are
 */
export function prune(
  files: readonly GoText[],
  bodies: ReadonlySet<string>,
  programs: readonly string[],
  asking: string[],
): { texts: Map<string, string>; packages: Set<string> } {
  const named = quoted(asking, files);
  const all = files.map((f) => ({ ...f, pieces: piecesOf(readFileSync(f.file, 'utf8')) }));
  const kept = new Set<Piece>();
  /** Words by package, and `net/http.Handler` for what others mean. */
  const local = new Map<string, Set<string>>(all.map((f) => [f.path, new Set()]));
  const dotted = new Set<string>();
  const hot = (f: GoText, p: Piece): boolean => p.kind === 'func' && bodies.has(`${f.path}/${f.name}:${p.line}`);
  const shown = (f: GoText, p: Piece): string =>
    p.kind !== 'func' || p.head === '' || p.names[0] === 'init' || hot(f, p) ? p.text : p.head;
  const mention = (text: string, imports: ReadonlyMap<string, string>): void => {
    for (const [, pkg, name] of text.matchAll(/\b(\w+)\.([A-Za-z_]\w*)/g))
      if (imports.has(pkg!)) dotted.add(`${imports.get(pkg!)}.${name}`);
  };
  for (const text of programs) mention(text, importsIn(piecesOf(text)));
  for (let before = -1; before !== kept.size;) {
    before = kept.size;
    for (const f of all) {
      const own = local.get(f.path)!;
      const imports = importsIn(f.pieces);
      const reached =
        always.includes(f.path) || all.some((o) => o.path === f.path && o.pieces.some((p) => kept.has(p)));
      const wanted = (name: string): boolean =>
        own.has(name) || dotted.has(`${f.path}.${name}`) || (reached && named.has(`${f.path}.${name}`));
      for (const p of f.pieces) {
        if (kept.has(p) || p.kind === 'package' || p.kind === 'import') continue;
        const isInit = p.kind === 'func' && p.names[0] === 'init';
        if (!((isInit && reached) || (p.receiver ? wanted(p.receiver) && own.has(p.receiver) : p.names.some(wanted))))
          continue;
        kept.add(p);
        // A type that is wanted must be seen to be here by its methods.
        if (p.kind === 'type') p.names.forEach((n) => own.add(n));
        words(shown(f, p)).forEach((w) => own.add(w));
        mention(shown(f, p), imports);
      }
    }
  }
  const texts = new Map<string, string>();
  const packages = new Set(all.filter((f) => f.pieces.some((p) => kept.has(p))).map((f) => f.path));
  for (const f of all) {
    const rest = f.pieces.filter((p) => kept.has(p)).map((p) => shown(f, p));
    const text = rest.join('\n');
    const imports = [...importsIn(f.pieces)]
      .filter(([name, path]) => (name === '_' ? packages.has(path) : new RegExp(`\\b${name}\\.`).test(text)))
      .map(([name, path]) => `import ${path.endsWith(name) ? '' : `${name} `}"${path}"`);
    const [head] = f.pieces;
    texts.set(f.file, `${[head!.text, ...imports, text].join('\n')}\n`);
  }
  return { texts, packages };
}
