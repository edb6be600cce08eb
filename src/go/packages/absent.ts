/** What Go's packages export and ours lack; the list is made by tools/goldens/absent.ts. */
import names from './absent.json';

const lists: Record<string, readonly string[]> = names;

/** @param name `Name` or `Type.Member` */
export function absent(path: string, name: string): boolean {
  return Object.hasOwn(lists, path) && lists[path]!.includes(name);
}
