/**
 * The registry of the platform's packages, fetched when a program imports them. Older and newer spellings of an import
 * path lead to the same package.
 */
import type { GoPackage } from '../go/machine/native';

type Loader = () => Promise<{ pkg: GoPackage }>;

/** Import path → its module. */
export const loaders: Record<string, Loader> = {
  'google.golang.org/appengine': () => import('./appengine'),
  'google.golang.org/appengine/datastore': () => import('./datastore'),
  'google.golang.org/appengine/internal': () => import('./internal'),
  'google.golang.org/appengine/log': () => import('./log'),
  'google.golang.org/appengine/memcache': () => import('./memcache'),
  'google.golang.org/appengine/urlfetch': () => import('./urlfetch'),
  'google.golang.org/appengine/user': () => import('./user'),
  'github.com/nu7hatch/gouuid': () => import('./gouuid'),
};

/** Another spelling → the import path in `loaders` (or in the standard library). */
export const aliases: Record<string, string> = { 'golang.org/x/net/context': 'context' };

for (const path of Object.keys(loaders)) {
  if (!path.startsWith('google.golang.org/appengine') || path.endsWith('/internal')) continue;
  const rest = path.slice('google.golang.org/appengine'.length);
  aliases['appengine' + rest] = path;
  aliases['google.golang.org/appengine/v2' + rest] = path;
}
