import { nilDereference } from '../../../../machine/errors';
import type { GoPackage } from '../../../../machine/native';
import type { Value } from '../../../../machine/values';
import { goTree, treeOf } from '../goTree';
import { copyNode, isEmpty, nodeText, type ListNode } from '../nodes';
import source from './parse.go?raw';

type List = [ListNode | null] | null;

export const pkg: GoPackage = {
  path: 'text/template/parse',
  files: [{ name: 'parse.go', text: source }],
  natives: {
    'ListNode.String': (_t, list: List) => {
      if (!list) throw nilDereference();
      return list[0] ? nodeText(list[0]) : '';
    },
    'Tree.Copy': (_t, go: Value[] | null) => {
      if (!go) return null;
      const tree = treeOf(go);
      return goTree({ ...tree, root: tree.root && copyNode(tree.root) });
    },
    IsEmptyTree: (_t, list: List) => isEmpty(list?.[0] ?? undefined),
  },
};
