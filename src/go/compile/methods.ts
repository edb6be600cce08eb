/**
 * Method sets at run time: finds methods and fields through embedded fields, and makes the wrappers that interface
 * values, method values and method expressions need (Go spec, "Selectors", "Method sets").
 */
import { Code, Func } from '../machine/code';
import { Fault } from '../machine/errors';
import type { IfaceSite } from '../machine/iface';
import { Op } from '../machine/ops';
import { Kind, type RMethod, type RType } from '../machine/rtype';
import { isAggregate } from '../machine/structs';
import type { Func as FuncObj } from '../types/types';
import { Builder } from './builder';
import type { Linker } from './link';
import { methodKey } from './rtypes';

export interface Found {
  /** Embedded fields to go through, outermost first; each is a field of the struct (or pointer to one) before it. */
  path: { index: number; type: RType }[];
  /** The type that declares the method: a defined type, or an interface. */
  holder: RType;
  /** Key of the method. */
  name: string;
  /** The method of a defined type; undefined for an interface. */
  decl: FuncObj | undefined;
  signature: RType;
}

const deref = (rt: RType): RType => (rt.kind === Kind.Pointer ? rt.elem! : rt);

export class Methods {
  private readonly found = new Map<RType, Map<string, Found | undefined>>();
  private readonly funcs = new Map<RType, Map<string, Func | undefined>>();
  private readonly lists = new Map<RType, RMethod[]>();
  private readonly bound = new Map<Func | string, Code>();

  constructor(private readonly link: Linker) {}

  /** Gives a new RType its ways to methods. */
  attach(rt: RType): void {
    rt.method = (name) => this.func(rt, name);
    rt.methodType = (name) => this.find(rt, name)?.signature;
    rt.methods = () => this.list(rt);
  }

  /** Finds a method by key in rt or what it embeds, whatever the receiver. */
  find(rt: RType, name: string): Found | undefined {
    let map = this.found.get(rt);
    if (!map) this.found.set(rt, (map = new Map<string, Found | undefined>()));
    if (map.has(name)) return map.get(name);
    const f = this.search(rt, name);
    map.set(name, f);
    return f;
  }

  private search(rt: RType, name: string): Found | undefined {
    interface Place {
      type: RType;
      path: Found['path'];
      multiple: boolean;
    }
    let level: Place[] = [{ type: rt.pkgPath === '' ? deref(rt) : rt, path: [], multiple: false }];
    const seen = new Set<RType>();
    while (level.length > 0) {
      const next = new Map<RType, Place>();
      let hit: Found | undefined;
      let hits = 0;
      for (const { type, path, multiple } of level) {
        if (seen.has(type)) continue;
        seen.add(type);
        const info = this.link.types.namedInfo(type);
        const decl = info?.named.methods.find((m) => methodKey(m) === name);
        if (decl) {
          hits += multiple ? 2 : 1;
          hit = { path, holder: type, name, decl, signature: this.link.methodSignature(decl, info!.targs) };
          continue;
        }
        if (type.kind === Kind.Interface) {
          const signature = this.link.types.methodsOfInterface(type).get(name);
          if (signature) {
            hits += multiple ? 2 : 1;
            hit = { path, holder: type, name, decl: undefined, signature };
          }
          continue;
        }
        if (type.kind !== Kind.Struct) continue;
        for (let i = 0; i < type.fields.length; i++) {
          const f = type.fields[i]!;
          if ((f.exported ? f.name : `${f.pkg}.${f.name}`) === name) hits += 2;
          if (!f.embedded) continue;
          const inner = deref(f.type);
          const known = next.get(inner);
          if (known) known.multiple = true;
          else next.set(inner, { type: inner, path: [...path, { index: i, type: f.type }], multiple });
        }
      }
      if (hits > 0) return hits === 1 ? hit : undefined;
      level = [...next.values()];
    }
    return undefined;
  }

  /** The method of rt's method set as a function that takes exactly a value of rt. */
  func(rt: RType, name: string): Func | undefined {
    let map = this.funcs.get(rt);
    if (!map) this.funcs.set(rt, (map = new Map<string, Func | undefined>()));
    if (map.has(name)) return map.get(name);
    const f = this.make(rt, name);
    map.set(name, f);
    return f;
  }

  private make(rt: RType, name: string): Func | undefined {
    const found = this.find(rt, name);
    if (!found) return undefined;
    const { path, holder, decl } = found;
    if (rt.kind === Kind.Interface && path.length === 0) return this.wrapper(rt, found);
    const isPtr = rt.kind === Kind.Pointer && rt.pkgPath === '';
    if (decl?.ptrRecv) {
      const through = isPtr || path.some((p) => p.type.kind === Kind.Pointer);
      if (!through) return undefined;
      if (path.length === 0) return this.link.method(holder, decl);
    } else if (decl && path.length === 0 && !isPtr) {
      const f = this.link.method(holder, decl);
      if (!isAggregate(rt) || this.link.keepsReceiver(decl)) return f;
    }
    return this.wrapper(rt, found);
  }

  /** A function around the method that gets from rt to the receiver it wants. */
  private wrapper(rt: RType, found: Found): Func {
    const { signature, holder, decl } = found;
    const n = signature.params.length;
    const recv = decl ? (decl.ptrRecv ? holder.ptrTo() : holder) : holder;
    const shown = decl?.ptrRecv ? `(*${holder.typeName})` : holder.typeName;
    const code = new Code(`${holder.pkgPath}.${shown}.${found.name}`, n + 1, signature.results.length, (self) => {
      const b = new Builder();
      b.alloc(n + 1);
      const at = b.alloc(Math.max(n + 1, signature.results.length) + 1);
      if (rt.kind === Kind.Pointer && found.path.length === 0 && decl && !decl.ptrRecv) {
        const text = `value method ${holder.name}.${found.name} called using nil *${holder.typeName} pointer`;
        const check = b.konst((_g: unknown, R: unknown[], i: number) => {
          if (R[i] === null) throw new Fault('plain', text);
          return R[i];
        });
        b.emit(Op.Helper, at, 0, check);
      } else b.emit(Op.Move, at, 0);
      emitPath(b, at, rt, found, recv);
      for (let i = 1; i <= n; i++) b.emit(Op.Move, at + i, i);
      this.emitCall(b, at, found, n + 1);
      b.emit(Op.RetN, at, signature.results.length);
      self.wrapper = true;
      b.finish(self);
    });
    code.wrapper = true;
    return new Func(code.name, code);
  }

  /** Emits the call of a found method with receiver and arguments in place. */
  emitCall(b: Builder, at: number, found: Found, n: number): void {
    if (!found.decl) {
      const site: IfaceSite = { name: found.name, type: undefined, fn: undefined };
      // Each place has its own cache: never shared.
      b.k.push(site);
      b.emit(Op.CallIface, at, b.k.length - 1, n);
      return;
    }
    const f = this.link.method(found.holder, found.decl);
    if (f.native) b.emit(Op.CallNative, at, b.konst(f), n);
    else b.emit(Op.Call, at, b.konst(f.code));
  }

  /** Code of the method value x.M: the receiver is captured. `f` takes it first. */
  boundCode(f: Func, nparams: number, nresults: number): Code {
    const known = this.bound.get(f);
    if (known) return known;
    const code = new Code(`${f.name}-fm`, nparams, nresults, (self) => {
      const b = new Builder();
      b.alloc(nparams + 1);
      const at = b.alloc(Math.max(nparams + 1, nresults) + 1);
      b.emit(Op.Move, at, nparams);
      for (let i = 0; i < nparams; i++) b.emit(Op.Move, at + 1 + i, i);
      if (f.native) b.emit(Op.CallNative, at, b.konst(f), nparams + 1);
      else b.emit(Op.Call, at, b.konst(f.code));
      b.emit(Op.RetN, at, nresults);
      b.finish(self);
    });
    code.wrapper = true;
    this.bound.set(f, code);
    return code;
  }

  /** All exported methods of rt's method set, by name. */
  private list(rt: RType): RMethod[] {
    const known = this.lists.get(rt);
    if (known) return known;
    const names = new Set<string>();
    const seen = new Set<RType>();
    const collect = (t: RType): void => {
      const type = deref(t);
      if (seen.has(type)) return;
      seen.add(type);
      for (const m of this.link.types.namedInfo(type)?.named.methods ?? []) names.add(methodKey(m));
      for (const m of type.kind === Kind.Interface ? type.methodNames : []) names.add(m);
      if (type.kind === Kind.Struct) for (const f of type.fields) if (f.embedded) collect(f.type);
    };
    collect(rt);
    const out: RMethod[] = [];
    for (const name of [...names].sort()) {
      if (name.includes('.')) continue;
      const fn = this.func(rt, name);
      if (fn) out.push({ name, pkg: '', type: this.find(rt, name)!.signature, fn });
    }
    this.lists.set(rt, out);
    return out;
  }
}

/**
 * Turns the value in register `at`, of type rt, into the receiver of a found method: goes through embedded fields,
 * takes the address or follows a pointer at the end, copies a struct.
 */
export function emitPath(b: Builder, at: number, rt: RType, found: Found, recv: RType): void {
  let type = rt;
  for (const step of found.path) {
    // A pointer to a struct is the struct: field access is the same for both.
    const last = step === found.path.at(-1);
    if (last && recv.kind === Kind.Pointer && step.type.kind !== Kind.Pointer && !isAggregate(step.type)) {
      b.emit(Op.RefField, at, at, step.index);
      return;
    }
    b.emit(Op.Field, at, at, step.index);
    type = step.type;
  }
  const isPtr = type.kind === Kind.Pointer && type !== found.holder;
  if (recv.kind === Kind.Pointer && found.holder !== recv && found.decl?.ptrRecv) return;
  if (isPtr && !isAggregate(found.holder)) b.emit(Op.LoadPtr, at, at);
  else if (isAggregate(found.holder)) {
    b.emit(Op.NilCheck, at);
    b.emit(Op.Clone, at, at, b.konst(found.holder));
  }
}
