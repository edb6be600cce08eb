/** Package-level declarations: imports, names, methods (Go spec, "Declarations and scope", "Import declarations"). */
import type { Expr, File, FuncDecl, Ident, ImportDecl, TypeDecl } from '../syntax/ast';
import { fromBytes, toBytes, type Pos } from '../syntax/source';
import type { Checker, DeclInfo } from './checker';
import { makeInt } from './constant';
import { collectMethods, constSource, objDecl } from './decl';
import { stringLiteral } from './literal';
import { isExported, newConst, newFunc, newTypeName, newVar, typeOf } from './objects';
import { fakePackages } from './selector';
import { unpackReceiver } from './signature';
import { Scope, type Const, type Func, type Obj, type Package, type PkgName, type TypeName, type Var } from './types';

/** Counts names against values. */
export function arity(c: Checker, pos: Pos, names: Ident[], inits: Expr[], isConst: boolean, inherited: boolean): void {
  const [l, r] = [names.length, inits.length];
  if (l < r) {
    if (inherited) c.error(pos, `extra init expr at ${c.placeText(inits[l]!.pos)}`);
    else c.error(inits[l]!, `extra init expr ${c.str(inits[l]!)}`);
  } else if (l > r && (isConst || r !== 1)) {
    c.error(names[r]!, `missing init expr for ${names[r]!.name}`);
  }
}

function importPath(c: Checker, d: ImportDecl): string | undefined {
  if (d.path.bad) return undefined;
  const path = stringLiteral(d.path.value);
  if (path === '') {
    c.error(d.path, 'invalid import path (empty string)');
    return undefined;
  }
  for (const ch of fromBytes(path)) {
    const code = ch.codePointAt(0)!;
    if (/[!"#$%&'()*,:;<=>?[\]^{|}`\ufffd\s]/u.test(ch) || !/[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(ch)) {
      const hex = 'U+' + code.toString(16).toUpperCase().padStart(4, '0');
      const shown = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(ch) || ch === ' ' ? ` '${toBytes(ch)}'` : '';
      c.error(d.path, `invalid import path (invalid character ${hex}${shown})`);
      return undefined;
    }
  }
  return path;
}

function importedPackage(c: Checker, at: Pos, path: string): Package {
  const pkg = c.options.importPackage(path);
  if (pkg) return pkg;
  c.error(at, c.options.unknownImport(path));
  const parts = path.replace(/\/$/, '').split('/');
  const fake: Package = { path, name: parts[parts.length - 1]!, scope: new Scope(undefined), imports: [] };
  fakePackages.add(fake);
  return fake;
}

interface Method {
  obj: Func;
  ptr: boolean;
  recv: Ident;
}

export function collectObjects(c: Checker, files: File[]): void {
  const pkg = c.pkg;
  const methods: Method[] = [];
  const fileScopes: Scope[] = [];
  for (const file of files) {
    const scope = new Scope(pkg.scope, file.pos, file.end);
    fileScopes.push(scope);
    c.info.scopes.set(file, scope);
    const declare = (id: Ident, obj: Const | Var | TypeName, d: DeclInfo) => {
      if (id.name === 'init') return c.error(id, 'cannot declare init - must be func');
      if (id.name === 'main' && pkg.name === 'main') return c.error(id, 'cannot declare main - must be func');
      c.declare(pkg.scope, id, obj);
      c.objects.set(obj, d);
    };
    for (const d of file.decls) {
      switch (d.kind) {
        case 'ImportDecl':
          importDecl(c, d, scope);
          break;
        case 'ConstDecl': {
          const src = constSource(d);
          d.names.forEach((name, i) => {
            const obj = newConst(name.pos, pkg, name.name, undefined, makeInt(d.iota));
            declare(name, obj, {
              scope, type: src.type, init: src.values[i], inherited: src.inherited, iota: BigInt(d.iota), deps: new Set(),
            }); // prettier-ignore
          });
          arity(c, d.names[0]!.pos, d.names, src.values, true, src.inherited);
          break;
        }
        case 'VarDecl': {
          const lhs = d.names.map((name) => ({ ...newVar(name.pos, pkg, name.name), isGlobal: true }));
          const shared: DeclInfo | undefined =
            d.values.length <= 1 ? { scope, lhs, type: d.type, init: d.values[0], deps: new Set() } : undefined;
          if (shared && lhs.length === 1) shared.lhs = undefined;
          if (shared && d.values.length === 0) shared.lhs = undefined;
          d.names.forEach((name, i) =>
            declare(name, lhs[i]!, shared ?? { scope, type: d.type, init: d.values[i], deps: new Set() }),
          );
          if (!d.type || d.values.length > 0) arity(c, d.names[0]!.pos, d.names, d.values, false, false);
          break;
        }
        case 'TypeDecl':
          declare(d.name, newTypeName(d.name.pos, pkg, d.name.name, undefined, d.alias), {
            scope,
            tdecl: d,
            deps: new Set(),
          });
          break;
        case 'FuncDecl':
          funcDecl(c, d, scope, methods);
          break;
      }
    }
  }
  for (const scope of fileScopes) {
    for (const [name, obj] of scope.names) {
      const alt = pkg.scope.names.get(name);
      if (!alt) continue;
      if (obj.kind === 'PkgName') {
        const what = `package ${obj.imported.name} ("${obj.imported.path}")`;
        c.report([[alt.pos, `${name} already declared through import of ${what}`], ...c.otherDeclaration(obj)]);
      } else {
        c.report([
          [alt.pos, `${name} already declared through dot-import of package ${obj.pkg?.name} ("${obj.pkg?.path}")`],
          ...c.otherDeclaration(obj),
        ]);
        const dot = c.dotImports.get(scope)?.get(name);
        if (dot) dot.used = true;
      }
    }
  }
  for (const m of methods) {
    const { ptr, base } = baseType(c, m.ptr, m.recv);
    if (!base) continue;
    m.obj.ptrRecv = ptr;
    c.methods.set(base, [...(c.methods.get(base) ?? []), m.obj]);
  }
}

function importDecl(c: Checker, d: ImportDecl, scope: Scope): void {
  const path = importPath(c, d);
  if (path === undefined) return;
  const imported = importedPackage(c, d.path.pos, path);
  const name = d.name?.name ?? imported.name;
  if (name === 'init') return c.error(d.pos, 'cannot import package as init - init must be a func');
  if (!c.pkg.imports.includes(imported)) c.pkg.imports.push(imported);
  const obj: PkgName = { kind: 'PkgName', name, pos: d.pos, pkg: c.pkg, imported, used: fakePackages.has(imported) };
  if (d.name) c.info.defs.set(d.name, obj);
  else c.info.implicits.set(d, obj);
  c.imports.push({ name: obj, decl: d });
  if (name !== '.') return c.declare(scope, undefined, obj);
  const dots = c.dotImports.get(scope) ?? new Map<string, PkgName>();
  c.dotImports.set(scope, dots);
  for (const [n, o] of imported.scope.names) {
    if (!isExported(n)) continue;
    const alt = scope.names.get(n);
    if (alt) c.report([[d.name!.pos, `${n} redeclared in this block`], ...c.otherDeclaration(alt)]);
    else {
      scope.names.set(n, o);
      dots.set(n, obj);
    }
  }
}

function funcDecl(c: Checker, d: FuncDecl, scope: Scope, methods: Method[]): void {
  const name = d.name.name;
  const obj = newFunc(d.name.pos, c.pkg, name);
  obj.decl = d;
  obj.resolve = () => c.demand(() => objDecl(c, obj));
  if (!d.recv) {
    if (name === 'init' || (name === 'main' && c.pkg.name === 'main')) {
      if (d.tparams.length > 0) c.error(d.tparams[0]!.pos, `func ${name} must have no type parameters`);
      if (d.type.params.length > 0 || d.type.results.length > 0) {
        c.error(d.pos, `func ${name} must have no arguments and no return values`);
      }
    }
    if (name === 'init') {
      c.info.defs.set(d.name, obj);
      if (!d.body) c.error(obj.pos, 'func init must have a body', 'missing function body');
    } else c.declare(c.pkg.scope, d.name, obj);
  } else {
    const { ptr, name: recv } = unpackReceiver(c, d.recv.type, false);
    if (recv && name !== '_') methods.push({ obj, ptr, recv });
    obj.ptrRecv = ptr;
    c.info.defs.set(d.name, obj);
  }
  if (!d.body && !c.options.allowNoBody && name !== 'init') c.missingBodies.push(d.pos);
  c.objects.set(obj, { scope, fdecl: d, deps: new Set() });
}

/** The type that a receiver's name stands for, through aliases. */
function baseType(c: Checker, ptr: boolean, recv: Ident): { ptr: boolean; base?: TypeName } {
  let e: Expr = recv;
  const seen = new Set<Obj>();
  for (;;) {
    while (e.kind === 'ParenExpr') e = e.x;
    if (e.kind === 'StarExpr') {
      if (ptr) return { ptr };
      ptr = true;
      e = e.x;
      continue;
    }
    const obj: Obj | undefined = e.kind === 'Ident' ? c.pkg.scope.names.get(e.name) : undefined;
    if (obj?.kind !== 'TypeName' || seen.has(obj)) return { ptr };
    const d: TypeDecl | undefined = c.objects.get(obj)?.tdecl;
    if (!d) return { ptr };
    if (!d.alias) return { ptr, base: obj };
    seen.add(obj);
    e = d.type;
  }
}

/** Looks at all declarations: types first, then aliases, then the rest; what has not been read is left until it is needed. */
export function packageObjects(c: Checker): void {
  const all = [...c.objects.keys()];
  const aliases: Obj[] = [];
  const others: Obj[] = [];
  for (const obj of all) if (obj.kind === 'TypeName' && typeOf(obj)) collectMethods(c, obj);
  for (const obj of all) {
    if (c.objects.get(obj)!.fdecl?.readSignature) continue;
    if (obj.kind !== 'TypeName') others.push(obj);
    else if (c.objects.get(obj)!.tdecl!.alias) aliases.push(obj);
    else objDecl(c, obj);
  }
  for (const obj of [...aliases, ...others]) objDecl(c, obj);
  c.methods.clear();
}

export function unusedImports(c: Checker): void {
  for (const { name: obj, decl } of c.imports) {
    if (obj.used || obj.name === '_') continue;
    const path = obj.imported.path;
    const last = path.slice(path.lastIndexOf('/') + 1);
    const plain = obj.name === '.' || obj.name === last;
    const renamed = plain ? '' : ` as ${obj.name}`;
    c.error(decl.pos, `"${path}" imported${renamed} and not used`, `imported and not used: "${path}"${renamed}`);
  }
}
