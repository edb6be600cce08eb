/**
 * The registry of the standard library. A package is fetched only when a program imports it, so that a lesson pays
 * for nothing else.
 */
import type { GoPackage } from '../machine/native';

type Loader = () => Promise<{ pkg: GoPackage }>;

/** Import path → its module. */
export const loaders: Record<string, Loader> = {
  bufio: () => import('./bufio'),
  bytes: () => import('./bytes'),
  cmp: () => import('./cmp'),
  'container/heap': () => import('./container/heap'),
  'container/list': () => import('./container/list'),
  'container/ring': () => import('./container/ring'),
  context: () => import('./context'),
  'crypto/md5': () => import('./crypto/md5'),
  'crypto/sha1': () => import('./crypto/sha1'),
  'crypto/sha256': () => import('./crypto/sha256'),
  'crypto/sha512': () => import('./crypto/sha512'),
  encoding: () => import('./encoding'),
  'encoding/base64': () => import('./encoding/base64'),
  'encoding/hex': () => import('./encoding/hex'),
  'encoding/json': () => import('./encoding/json'),
  errors: () => import('./errors'),
  flag: () => import('./flag'),
  fmt: () => import('./fmt'),
  hash: () => import('./hash'),
  'hash/adler32': () => import('./hash/adler32'),
  'hash/crc32': () => import('./hash/crc32'),
  'hash/crc64': () => import('./hash/crc64'),
  'hash/fnv': () => import('./hash/fnv'),
  html: () => import('./html'),
  'internal/digest': () => import('./internal/digest'),
  'internal/order': () => import('./internal/order'),
  io: () => import('./io'),
  'io/fs': () => import('./io/fs'),
  'io/ioutil': () => import('./io/ioutil'),
  log: () => import('./log'),
  maps: () => import('./maps'),
  math: () => import('./math'),
  'math/bits': () => import('./math/bits'),
  'math/rand': () => import('./math/rand'),
  mime: () => import('./mime'),
  'mime/multipart': () => import('./mime/multipart'),
  'mime/quotedprintable': () => import('./mime/quotedprintable'),
  net: () => import('./net'),
  'net/http': () => import('./net/http'),
  'net/http/httptest': () => import('./net/http/httptest'),
  'net/textproto': () => import('./net/textproto'),
  'net/url': () => import('./net/url'),
  os: () => import('./os'),
  path: () => import('./path'),
  'path/filepath': () => import('./path/filepath'),
  reflect: () => import('./reflect'),
  runtime: () => import('./runtime'),
  'runtime/debug': () => import('./runtime/debug'),
  slices: () => import('./slices'),
  sort: () => import('./sort'),
  strconv: () => import('./strconv'),
  strings: () => import('./strings'),
  sync: () => import('./sync'),
  'sync/atomic': () => import('./sync/atomic'),
  time: () => import('./time'),
  unicode: () => import('./unicode'),
  'unicode/utf16': () => import('./unicode/utf16'),
  'unicode/utf8': () => import('./unicode/utf8'),
  'text/template': () => import('./text/template'),
  'text/tabwriter': () => import('./text/tabwriter'),
  'text/template/parse': () => import('./text/template/parse/index'),
  'html/template': () => import('./html/template'),
  'encoding/gob': () => import('./encoding/gob'),
  regexp: () => import('./regexp'),
  'crypto/hmac': () => import('./crypto/hmac'),
  'crypto/rand': () => import('./crypto/rand'),
  'crypto/subtle': () => import('./crypto/subtle'),
  'encoding/binary': () => import('./encoding/binary'),
  'encoding/csv': () => import('./encoding/csv'),
  'golang.org/x/crypto/bcrypt': () => import('./golang.org/x/crypto/bcrypt'),
  'github.com/gorilla/securecookie': () => import('./github.com/gorilla/securecookie'),
  'github.com/gorilla/sessions': () => import('./github.com/gorilla/sessions'),
  'github.com/julienschmidt/httprouter': () => import('./github.com/julienschmidt/httprouter'),
};

/** The import paths in a Go source text. Enough for our own packages, whose imports stand right after the package clause. */
export function importsOf(text: string): string[] {
  const found: string[] = [];
  for (const [, group, single] of text.matchAll(/^import\s+(?:\(([^)]*)\)|(?:[\w.]+\s+)?("[^"]+"))/gm)) {
    for (const [, path] of (group ?? single ?? '').matchAll(/"([^"]+)"/g)) found.push(path!);
  }
  return found;
}

/**
 * Loads packages and everything they import. A path that no registry has is left out of the answer: the checker words
 * that error.
 * @param more loaders of other registries (App Engine's), asked after the standard library's
 */
export async function load(
  paths: Iterable<string>,
  more: Record<string, Loader> = {},
): Promise<Map<string, GoPackage>> {
  const loaded = new Map<string, GoPackage>();
  const visit = async (path: string): Promise<void> => {
    const loader = loaders[path] ?? more[path];
    if (!loader || loaded.has(path)) return;
    const { pkg } = await loader();
    loaded.set(path, pkg);
    await Promise.all(pkg.files.flatMap((file) => importsOf(file.text)).map(visit));
  };
  await Promise.all([...paths].map(visit));
  return loaded;
}
