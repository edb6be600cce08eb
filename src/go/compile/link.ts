/** Puts checked packages together to a program; function bodies are compiled when they are first called. */
import { Code, Func, nativeCode } from '../machine/code';
import type { FaultKind } from '../machine/errors';
import { mapInfo, type MapInfo } from '../machine/maps';
import type { Native } from '../machine/native';
import type { Program } from '../machine/program';
import type { RType } from '../machine/rtype';
import { Iface, type Value } from '../machine/values';
import type { File, FuncDecl } from '../syntax/ast';
import type { FileSet } from '../syntax/source';
import type { Func as FuncObj, Info, Named, Package, Signature, Var } from '../types/types';
import { signatureOf } from '../types/under';
import { compileBody } from './body';
import { type Env, makeEnv, noEnv } from './env';
import { Escape } from './escape';
import { initAll } from './init';
import { Methods } from './methods';
import { TypeTable } from './rtypes';
import { runtimePath } from './runtimepkg';
import { typeFromText } from './typetext';

/** A checked package. */
export interface Unit {
  pkg: Package;
  info: Info;
  files: File[];
  natives: Record<string, Native>;
  /** Checks the body of a function of this package, if that has been put off. */
  ensureBody?: (decl: FuncDecl) => void;
}

export class Linker implements Program {
  readonly types: TypeTable;
  readonly methods: Methods;
  readonly init: Code;
  readonly main: Code | undefined;
  private readonly units = new Map<string, Unit>();
  private readonly globalIndices = new Map<Var, number>();
  private readonly funcs = new Map<FuncObj, Map<string, Func>>();
  private readonly signatures = new WeakMap<Func, RType>();
  private readonly escapes = new WeakMap<object, Escape>();
  private readonly mapInfos = new Map<RType, MapInfo>();
  /** For functions that are not generic. */
  readonly plain = noEnv();

  constructor(
    readonly fset: FileSet,
    /** In order of dependency: imported packages first. */
    list: Unit[],
    mainPath: string,
  ) {
    this.methods = new Methods(this);
    this.types = new TypeTable((rt) => this.methods.attach(rt));
    for (const u of list) {
      this.units.set(u.pkg.path, u);
      for (const o of u.pkg.scope.names.values())
        if (o.kind === 'Var') this.globalIndices.set(o, this.globalIndices.size);
    }
    this.init = initAll(this, list);
    const main = this.units.get(mainPath)?.pkg;
    const fn = main?.name === 'main' ? main.scope.names.get('main') : undefined;
    this.main = fn?.kind === 'Func' ? this.func(fn, []).code : undefined;
  }

  // ---- Package variables

  global(v: Var): number {
    let i = this.globalIndices.get(v);
    if (i === undefined) this.globalIndices.set(v, (i = this.globalIndices.size));
    return i;
  }

  newGlobals(): Value[] {
    const out: Value[] = [undefined];
    for (const [v, i] of this.globalIndices) out[i] = this.types.of(v.type).zero();
    return out;
  }

  globals(): { pkg: string; name: string; type: RType; index: number }[] {
    return [...this.globalIndices].map(([v, index]) => ({
      pkg: v.pkg?.path ?? '',
      name: v.name,
      type: this.types.of(v.type),
      index,
    }));
  }

  globalIndex(pkg: string, name: string): number {
    const o = this.units.get(pkg)?.pkg.scope.names.get(name);
    if (o?.kind !== 'Var') throw new Error(`no variable ${pkg}.${name}`);
    return this.global(o);
  }

  // ---- Functions

  /** A declared function with type arguments. */
  func(obj: FuncObj, targs: RType[]): Func {
    const origin = obj.origin ?? obj;
    const sig = signatureOf(origin);
    const params = sig.recvTparams.length > 0 ? sig.recvTparams : sig.tparams;
    return this.instance(origin, sig, params.length > 0 ? makeEnv(params, targs) : this.plain, params.length > 0);
  }

  /** A method of a defined type. */
  method(holder: RType, decl: FuncObj): Func {
    return this.func(decl, this.types.namedInfo(holder)?.targs ?? []);
  }

  private instance(obj: FuncObj, sig: Signature, env: Env, generic: boolean): Func {
    let map = this.funcs.get(obj);
    if (!map) this.funcs.set(obj, (map = new Map<string, Func>()));
    const known = map.get(env.key);
    if (known) return known;
    const unit = this.units.get(obj.pkg?.path ?? '');
    if (!unit || !obj.decl) throw new Error(`no declaration of ${obj.pkg?.path}.${obj.name}`);
    const decl = obj.decl;
    const rt = this.types.signature(sig, env);
    const name = funcName(obj, sig, generic);
    const nparams = rt.params.length + (sig.recv ? 1 : 0);
    let fn: Func;
    if (!decl.body) {
      const key = sig.recv ? `${receiverName(sig)}.${obj.name}` : obj.name;
      const native = unit.natives[key] ?? missing(name);
      fn = new Func(name, nativeCode(name, nparams, rt.results.length), native);
    } else {
      const code = new Code(name, nparams, rt.results.length, (self) => compileBody(this, self, unit, decl, env, obj));
      fn = new Func(name, code);
    }
    map.set(env.key, fn);
    this.signatures.set(fn, rt);
    return fn;
  }

  /** The signature of a declared function, without receiver. */
  signatureOf(fn: Func): RType {
    return this.signatures.get(fn)!;
  }

  methodSignature(decl: FuncObj, targs: RType[]): RType {
    const origin = decl.origin ?? decl;
    const sig = signatureOf(origin);
    return this.types.signature(sig, sig.recvTparams.length > 0 ? makeEnv(sig.recvTparams, targs) : this.plain);
  }

  escapeOf(unit: Unit, decl: FuncDecl): Escape {
    let e = this.escapes.get(decl);
    if (!e) {
      unit.ensureBody?.(decl);
      this.escapes.set(decl, (e = new Escape(unit.info, decl)));
    }
    return e;
  }

  /** Whether a method neither changes nor keeps its struct receiver, so that an interface's value need not be copied for it. */
  keepsReceiver(obj: FuncObj): boolean {
    const origin = obj.origin ?? obj;
    const unit = this.units.get(origin.pkg?.path ?? '');
    const recv = signatureOf(origin).recv;
    if (!unit || !origin.decl?.body || !recv) return false;
    const use = this.escapeOf(unit, origin.decl).use(recv);
    return !use.captured && !use.addressed && !use.mutated && !use.reassigned;
  }

  mapInfo(rt: RType): MapInfo {
    let i = this.mapInfos.get(rt);
    if (!i) this.mapInfos.set(rt, (i = mapInfo(rt.key!, rt.elem!)));
    return i;
  }

  // ---- What the machine and natives ask for

  unit(path: string): Unit | undefined {
    return this.units.get(path);
  }
  unitByName(name: string): Unit | undefined {
    for (const u of this.units.values()) if (u.pkg.name === name && u.pkg.path !== runtimePath) return u;
    return undefined;
  }

  namedType(pkg: string, name: string): RType {
    const o = this.units.get(pkg)?.pkg.scope.names.get(name);
    if (o?.kind !== 'TypeName') throw new Error(`no type ${pkg}.${name}`);
    return this.types.of(o.type);
  }

  parseType(source: string): RType {
    return typeFromText(this, source);
  }

  funcByName(pkg: string, name: string): Func {
    const names = this.units.get(pkg)?.pkg.scope.names;
    const [type, method] = name.split('.');
    const o = names?.get(type!);
    if (method !== undefined && o?.kind === 'TypeName') {
      const m = (o.type as Named).methods.find((x) => x.name === method);
      if (m) return this.func(m, []);
    }
    if (o?.kind !== 'Func') throw new Error(`no function ${pkg}.${name}`);
    return this.func(o, []);
  }

  compileAll(pkg: string): Code[] {
    const unit = this.units.get(pkg);
    const out: Code[] = [];
    const compile = (code: Code): void => {
      if (!code.compiled) code.compile?.(code);
      out.push(code);
      for (const v of code.k)
        if (v instanceof Code && !v.compiled && v.name.startsWith(`${code.name}.func`)) compile(v);
      for (const v of code.k)
        if (v instanceof Func && !v.native && !v.code.compiled && v.name.startsWith(`${code.name}.func`))
          compile(v.code);
    };
    for (const file of unit?.files ?? []) {
      for (const d of file.decls) {
        if (d.kind !== 'FuncDecl' || d.name.name === 'init' || d.name.name === '_') continue;
        const o = unit!.info.defs.get(d.name);
        if (o?.kind !== 'Func') continue;
        const sig = signatureOf(o);
        if (d.body && sig.tparams.length === 0 && sig.recvTparams.length === 0) compile(this.func(o, []).code);
      }
    }
    return out;
  }

  makeError(text: string): Iface {
    return new Iface(this.namedType('errors', 'errorString').ptrTo(), [text]);
  }

  stringIface(text: string): Iface {
    return new Iface(this.types.basic('string'), text);
  }

  faultValue(kind: FaultKind, text: string): Iface {
    if (kind === 'assertion') return new Iface(this.namedType(runtimePath, 'TypeAssertionError').ptrTo(), [text]);
    if (/^panic called with nil/.test(text)) {
      const rt = this.namedType(runtimePath, 'PanicNilError');
      return new Iface(rt.ptrTo(), rt.zero());
    }
    const bounds = /^(index|slice bounds) out of range|^cannot convert slice/.test(text);
    const name = kind === 'plain' ? 'plainError' : bounds ? 'boundsError' : 'errorString';
    return new Iface(this.namedType(runtimePath, name), text);
  }
}

function receiverName(sig: Signature): string {
  const t = sig.recv!.type;
  const named = t.kind === 'Pointer' ? t.elem : t;
  return named.kind === 'Named' ? named.obj.name : '';
}

function funcName(obj: FuncObj, sig: Signature, generic: boolean): string {
  const path = obj.pkg?.path ?? '';
  const g = generic ? '[...]' : '';
  if (!sig.recv) return `${path}.${obj.name}${g}`;
  const name = receiverName(sig) + g;
  return `${path}.${sig.recv.type.kind === 'Pointer' ? `(*${name})` : name}.${obj.name}`;
}

function missing(name: string): Native {
  return (t) => {
    throw t.panic(`${name} is not there yet`);
  };
}
