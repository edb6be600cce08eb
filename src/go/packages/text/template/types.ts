/** The types that the words of a template have: constants, what functions want. */
import type { Thread } from '../../../machine/native';
import type { RType } from '../../../machine/rtype';
import { Val } from '../../kit/reflection';

export class Types {
  private readonly known = new Map<string, RType>();
  constructor(private readonly t: Thread) {}

  of(source: string): RType {
    let type = this.known.get(source);
    if (!type) this.known.set(source, (type = this.t.typeOf(source)));
    return type;
  }

  get any(): RType {
    return this.of('interface{}');
  }
  get error(): RType {
    return this.of('error');
  }

  int(n: number): Val {
    return new Val(this.of('int'), n);
  }
  string(s: string): Val {
    return new Val(this.of('string'), s);
  }
  bool(b: boolean): Val {
    return new Val(this.of('bool'), b);
  }
  /** The type of a slice of an array. */
  sliceOf(elem: RType): RType {
    return this.of(`[]${elem.name}`);
  }
}
