import type { GoPackage } from '../../../machine/native';
import source from './rand.go?raw';
// Worked out from the numbers that a real source gives for a seed; see tools/goldens/rand.sh.
import table from './table.json';

export const pkg: GoPackage = {
  path: 'math/rand',
  files: [{ name: 'rand.go', text: source }],
  natives: {
    table: () => atob(table),
  },
};
