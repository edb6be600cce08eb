/** Parsed templates as Go sees them: `type Tree struct { Name, ParseName string; Root *ListNode; core *core }`. */
import type { Value } from '../../../machine/values';
import type { Tree } from './nodes';

const handles = new WeakMap<Tree, Value[]>();

/** The one Go struct that stands for a tree. */
export function goTree(tree: Tree): Value[] {
  let go = handles.get(tree);
  if (!go) handles.set(tree, (go = [tree.name, tree.parseName, tree.root ? [tree.root] : null, tree]));
  return go;
}

/** The tree of a Go struct; one that a program has made itself is empty. */
export function treeOf(go: Value[]): Tree {
  return (go[3] as Tree | null) ?? { name: go[0] as string, parseName: go[1] as string, root: undefined, text: '' };
}
