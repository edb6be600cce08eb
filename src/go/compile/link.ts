/** Puts checked packages together to a program; function bodies are compiled when they are first called. */
import { Code, Func, nativeCode } from '../machine/code';
import type { FaultKind } from '../machine/errors';
import { mapInfo, type MapInfo } from '../machine/maps';
import type { Native } from '../machine/native';
import { Op } from '../machine/ops';
import type { Program } from '../machine/program';
import { Kind, type RType } from '../machine/rtype';
import { isAggregate } from '../machine/structs';
import { Iface, type Value } from '../machine/values';
import type { File, FuncDecl, FuncLit } from '../syntax/ast';
import type { FileSet } from '../syntax/source';
import type { Func as FuncObj, Info, Named, Package, Signature, Var } from '../types/types';
import { signatureOf } from '../types/under';
import { multi } from './assign';
import { Env, makeEnv, noEnv } from './env';
import { Escape } from './escape';
import { valueTo } from './expr';
import { Gen } from './gen';
import { Methods } from './methods';
import { TypeTable } from './rtypes';
import { runtimePath } from './runtimepkg';
import { block, returnNamed } from './stmt';
import { zeroTo } from './composite';
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
  private readonly plain = noEnv();

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
    this.init = this.initAll(list);
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

  private initAll(list: Unit[]): Code {
    const inits = list.map((u) => this.initUnit(u));
    // The program's own package comes last, those of its other folders count as libraries.
    const own = inits.pop();
    const codes = inits.filter((c) => c !== undefined);
    const code = new Code('runtime.doInit', 0, 0, (self) => {
      const g = new Gen(this, list[0]!, this.plain, new Escape(list[0]!.info, []), self, undefined);
      const at = g.alloc(1);
      for (const c of codes) g.emit(Op.Call, at, g.konst(c));
      // The tables of libraries are not the program's memory; and a small worker has fewer of them.
      g.helper(at, at, (goroutine, R, i) => {
        goroutine.machine.memory = 0;
        return R[i];
      });
      if (own) g.emit(Op.Call, at, g.konst(own));
      g.emit(Op.Ret0);
      g.finish(self);
    });
    code.wrapper = true;
    return code;
  }

  private initUnit(u: Unit): Code | undefined {
    const inits = u.files.flatMap((file) =>
      file.decls.filter((d): d is FuncDecl => d.kind === 'FuncDecl' && !d.recv && d.name.name === 'init'),
    );
    if (inits.length === 0 && u.info.initOrder.length === 0) return undefined;
    return new Code(`${u.pkg.path}.init`, 0, 0, (self) => {
      const escape = new Escape(
        u.info,
        u.info.initOrder.map((i) => i.rhs),
      );
      const g = new Gen(this, u, this.plain, escape, self, undefined);
      g.alloc();
      g.locals = 1;
      for (const { lhs, rhs } of u.info.initOrder) {
        g.place(lhs[0]?.pos ?? rhs.pos, true);
        if (lhs.length === 1) {
          const rt = this.types.of(lhs[0]!.type);
          const r = g.alloc();
          valueTo(g, rhs, r, rt);
          this.storeGlobal(g, lhs[0]!, r);
        } else {
          const { at, types } = multi(g, rhs);
          lhs.forEach((v, i) => {
            if (v.name === '_') return;
            const rt = this.types.of(v.type);
            if (rt.kind === Kind.Interface && types[i]!.kind !== Kind.Interface)
              g.emit(Op.MakeIface, at + i, at + i, g.konst(types[i]!));
            this.storeGlobal(g, v, at + i);
          });
        }
        g.top = g.locals;
      }
      inits.forEach((d, i) => {
        const code = new Code(`${u.pkg.path}.init.${i}`, 0, 0, (c) => this.compileBody(c, u, d, this.plain, undefined));
        g.emit(Op.Call, g.top, g.konst(code));
      });
      g.alloc(2);
      g.emit(Op.Ret0);
      g.finish(self);
    });
  }

  private storeGlobal(g: Gen, v: Var, r: number): void {
    if (v.name === '_') return;
    const rt = this.types.of(v.type);
    if (isAggregate(rt)) {
      const t = g.alloc();
      g.emit(Op.LoadG, t, this.global(v));
      g.emit(Op.CopyInto, t, r, g.konst(rt));
    } else g.emit(Op.StoreG, this.global(v), r);
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
      const code = new Code(name, nparams, rt.results.length, (self) => this.compileBody(self, unit, decl, env, obj));
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

  private compileBody(self: Code, unit: Unit, decl: FuncDecl, env: Env, obj: FuncObj | undefined): void {
    const g = new Gen(this, unit, env, this.escapeOf(unit, decl), self, undefined);
    const sig = obj && signatureOf(obj);
    this.body(g, decl, sig ? [...(sig.recv ? [sig.recv] : []), ...sig.params] : [], sig?.results ?? [], []);
    const recv = sig?.recv;
    if (recv && g.locals_.has(recv) && obj && this.keepsReceiver(obj)) self.readonlyRecv = true;
  }

  /** Code of a function literal inside the function that g compiles. */
  closure(g: Gen, e: FuncLit): Code {
    const t = g.info.types.get(e)!.type as Signature;
    const outer = g.self.name;
    const name = /\.init$/.test(outer)
      ? outer.replace(/init$/, `glob..func${++g.closures}`)
      : // As gc names them: those inside another literal by number alone.
        `${outer}.${g.parent ? '' : 'func'}${++g.closures}`;
    return new Code(name, t.params.length, t.results.length, (self) => {
      const inner = new Gen(this, g.unit, g.env, g.escape, self, g);
      this.body(inner, e, t.params, t.results, g.escape.func(e).captures);
    });
  }

  private body(
    g: Gen,
    node: FuncDecl | FuncLit,
    params: readonly Var[],
    results: readonly Var[],
    captures: readonly Var[],
  ): void {
    const self = g.self;
    g.alloc(params.length);
    const at = g.alloc(captures.length);
    g.locals = g.top;
    captures.forEach((v, i) => {
      const outer = g.parent!.local(v);
      const register = at + i;
      g.locals_.set(v, { ...outer, register });
      g.variable(v.name, outer.type, register, outer.boxed);
    });
    g.place(node.body!.lbrace);
    params.forEach((v, i) => {
      const local = g.declare(v, i, g.type(v.type));
      // A receiver that an interface shares is copied before it goes anywhere.
      local.borrowed = true;
    });
    g.resultTypes = results.map((v) => g.type(v.type));
    g.hasDefer = g.escape.func(node).hasDefer;
    if (g.hasDefer || (results[0] && results[0].name !== '')) {
      g.results = results.map((v, i) => {
        const r = g.alloc();
        g.locals = g.top;
        zeroTo(g, r, g.resultTypes[i]!);
        return g.declare(v, r, g.resultTypes[i]!);
      });
    }
    if (g.hasDefer) g.epilogue = g.label();
    block(g, node.body!);
    g.place(node.body!.rbrace);
    if (g.epilogue) {
      g.bind(g.epilogue);
      self.epilogue = g.epilogue.at;
      g.emit(Op.RunDefers);
      returnNamed(g);
    } else if (results.length === 0) g.emit(Op.Ret0);
    else g.emit(Op.Unreachable);
    g.finish(self);
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
