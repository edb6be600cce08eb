import type { GoPackage, Thread } from '../../../../machine/native';
import type { Value } from '../../../../machine/values';
import { sliceOf } from '../../../kit/slices';
import source from './httprouter.go?raw';
import { RouteFault, Tree } from './tree';

/** The Go struct `tree` holds one of ours. */
type Go = [Tree];

export const pkg: GoPackage = {
  path: 'github.com/julienschmidt/httprouter',
  files: [{ name: 'httprouter.go', text: source }],
  natives: {
    newTree: () => [new Tree()],
    'tree.add': (t: Thread, go: Go, path: string, route: number) => {
      t.charge(path.length * 8 + 256);
      try {
        go[0].add(path, route);
        return '';
      } catch (e) {
        if (e instanceof RouteFault) return e.text;
        throw e;
      }
    },
    'tree.find': (t: Thread, go: Go, path: string): Value[] => {
      t.spend(path.length);
      const { route, params, slash } = go[0].find(path);
      return [route ?? -1, params.length ? sliceOf(params.flat()) : null, slash];
    },
    'tree.fix': (t: Thread, go: Go, path: string, slash: boolean): Value[] => {
      t.spend(path.length * 4);
      const fixed = go[0].fix(path, slash);
      return [fixed ?? '', fixed !== undefined];
    },
  },
};
