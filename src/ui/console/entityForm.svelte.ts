/** An entity while it is edited in the Datastore Viewer: its key and its properties as texts, and what is to be put of them. */
import { toBytes, toText, toTextStrictly } from '../../browser/bytes';
import type { Action, PropertyText } from '../../world/demo';
import type { EntityView } from '../../world/trace';
import { identity, pathOf } from '../trace/entities';

/** Types that can be typed in, in the order of the list. */
export const propertyTypes = ['string', 'int', 'float', 'bool', 'time', 'key', 'point', 'null'];

interface Row {
  id: number;
  name: string;
  type: string;
  text: string;
  indexed: boolean;
  /** The value cannot be typed (bytes, or too long to be shown whole): it stays as it is. */
  isKept: boolean;
}

export class EntityForm {
  /** The entity that is edited; undefined for a new one. */
  readonly old: EntityView | undefined;
  namespace = $state('');
  kind = $state('');
  /** Key name, or number; '' lets the datastore give a number. */
  name = $state('');
  rows = $state<Row[]>([]);
  #made = 0;

  /** @param like for a new entity: one of its kind, whose properties it gets without values, as in the SDK */
  constructor(old: EntityView | undefined, namespace: string, kind: string, like?: EntityView) {
    this.old = old;
    this.namespace = toText(namespace);
    this.kind = toText(kind);
    if (old) this.name = toText(identity(old.key).id);
    for (const { name, type, value, bytes, indexed } of (old ?? like)?.properties ?? []) {
      const text = toTextStrictly(value);
      const isKept = old !== undefined && (bytes !== undefined || text === undefined || !propertyTypes.includes(type));
      const known = propertyTypes.includes(type) ? type : 'string';
      this.#add({
        name: toText(name),
        type: old ? type : known,
        text: old ? (text ?? '') : '',
        indexed,
        isKept,
      });
    }
    if (!old && this.rows.length === 0) this.addRow();
  }

  addRow(): void {
    this.#add({ name: '', type: 'string', text: '', indexed: true, isKept: false });
  }
  removeRow(id: number): void {
    this.rows = this.rows.filter((row) => row.id !== id);
  }

  /** The key as Go prints it, without its namespace. */
  get path(): string {
    return this.old
      ? pathOf(this.old)
      : `/${toBytes(this.kind.trim())}${this.name === '' ? '' : `,${toBytes(this.name)}`}`;
  }

  /** What is put. Rows of a new entity that have no name are left out. */
  get action(): Extract<Action, { do: 'entity-put' }> {
    const properties = this.rows
      .filter((row) => row.name !== '')
      .map(({ name, type, text, indexed, isKept }): PropertyText => {
        return { name: toBytes(name), type, indexed, ...(isKept ? {} : { value: toBytes(text) }) };
      });
    const namespace = this.old?.namespace ?? toBytes(this.namespace.trim());
    return { do: 'entity-put', namespace, key: this.path, properties };
  }

  #add(row: Omit<Row, 'id'>): void {
    this.rows.push({ ...row, id: ++this.#made });
  }
}
