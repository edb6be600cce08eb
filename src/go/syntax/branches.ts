/**
 * Checks labels and the statements that jump (Go specification, "Labeled statements", "Break statements" and on)
 * within one function body. gc does this right after parsing the body, before anything is known of types.
 */
import type { BlockStmt, BranchStmt, Ident, LabeledStmt, RangeStmt, ForStmt, SelectStmt, Stmt, SwitchStmt, TypeSwitchStmt } from './ast'; // prettier-ignore
import { lineStart } from './errors';
import { printExprs } from './print';
import type { Diagnostic, Pos, SourceFile } from './source';

type Loop = ForStmt | RangeStmt;
type Breakable = Loop | SwitchStmt | TypeSwitchStmt | SelectStmt;

interface Label {
  block: Block;
  stmt: LabeledStmt;
  used: boolean;
}

interface Block {
  outer: Block | undefined;
  start: Pos;
  /** The labeled statement whose body this is. */
  label: LabeledStmt | undefined;
}

/** What `break`, `continue` and `fallthrough` refer to here. */
interface Targets {
  breaks?: Breakable;
  continues?: Loop;
  /** Index of the case whose statement list this is. */
  caseIndex?: number;
}

/** A `goto` whose label has not been seen; `over` is the variable declaration it would jump over. */
interface Forward {
  stmt: BranchStmt;
  over?: { pos: Pos; name: string };
}

/** The errors of one function body (function literals in it have their own). */
export function checkBranches(body: BlockStmt, file: SourceFile): Diagnostic[] {
  return new BranchChecker(file).check(body);
}

class BranchChecker {
  private readonly labels = new Map<string, Label>();
  private readonly errors: Diagnostic[] = [];

  constructor(private readonly file: SourceFile) {}

  check(body: BlockStmt): Diagnostic[] {
    for (const { stmt } of this.block(undefined, {}, undefined, body.pos, body.stmts)) {
      const { name, pos } = stmt.label!;
      const label = this.labels.get(name);
      if (label) {
        label.used = true;
        this.error(pos, `goto ${name} jumps into block starting at ${this.place(label.block.start)}`);
      } else this.error(pos, `label ${name} not defined`);
    }
    for (const { used, stmt } of this.labels.values()) {
      if (!used) this.error(stmt.label.pos, `label ${stmt.label.name} defined and not used`);
    }
    return this.errors;
  }

  private error(pos: Pos, message: string): void {
    this.errors.push({ pos, message });
  }

  private place(pos: Pos): string {
    const start = lineStart(this.file, pos);
    return `${this.file.name.includes('/') ? '' : './'}${this.file.name}:${this.file.lines.indexOf(start - this.file.base) + 1}:${pos - start + 1}`;
  }

  /** Checks a statement list; returns the forward jumps that leave it. */
  private block(
    outer: Block | undefined,
    targets: Targets,
    label: LabeledStmt | undefined,
    start: Pos,
    list: Stmt[],
  ): Forward[] {
    const block: Block = { outer, start, label };
    let forward: Forward[] = [];
    // Empty statements at the end do not hinder `fallthrough` from being the last.
    let length = list.length;
    while (length > 0 && list[length - 1]!.kind === 'EmptyStmt') length--;

    for (let i = 0; i < length; i++) {
      let stmt = list[i]!;
      let own: LabeledStmt | undefined;
      while (stmt.kind === 'LabeledStmt') {
        if (stmt.label.name !== '_') {
          forward = this.declare(block, stmt, forward);
          own = stmt;
        }
        stmt = stmt.stmt;
      }
      const inner = (t: Targets, pos: Pos, stmts: Stmt[]): void => {
        forward.push(...this.block(block, t, own, pos, stmts));
      };
      const { breaks, continues } = targets;
      switch (stmt.kind) {
        case 'DeclStmt': {
          const decl = stmt.decls.find((d) => d.kind === 'VarDecl');
          if (decl) forward = forward.map((f) => ({ ...f, over: { pos: decl.pos, name: decl.names[0]!.name } }));
          break;
        }
        case 'AssignStmt': {
          const { pos, lhs, define } = stmt;
          if (define) forward = forward.map((f) => ({ ...f, over: { pos, name: printExprs(lhs) } }));
          break;
        }
        case 'BranchStmt':
          if (!stmt.label) this.unlabeled(stmt, targets, i + 1 === length);
          else if (stmt.tok !== 'goto') this.labeled(block, stmt.tok, stmt.label);
          else if (!this.jumpsBack(block, stmt.label.name)) forward.push({ stmt });
          break;
        case 'BlockStmt':
          inner({ breaks, continues }, stmt.pos, stmt.stmts);
          break;
        case 'IfStmt':
          inner({ breaks, continues }, stmt.body.pos, stmt.body.stmts);
          if (stmt.else) inner({ breaks, continues }, stmt.else.pos, [stmt.else]);
          break;
        case 'ForStmt':
        case 'RangeStmt':
          inner({ breaks: stmt, continues: stmt }, stmt.body.pos, stmt.body.stmts);
          break;
        case 'SwitchStmt':
        case 'TypeSwitchStmt':
        case 'SelectStmt':
          for (const [caseIndex, clause] of stmt.cases.entries()) {
            inner({ breaks: stmt, continues, caseIndex }, clause.pos, clause.body);
          }
          break;
      }
    }
    // What is declared in here hinders only jumps within.
    return forward.map(({ stmt }) => ({ stmt }));
  }

  /** Declares a label and resolves the jumps that waited for it; returns the others. */
  private declare(block: Block, stmt: LabeledStmt, forward: Forward[]): Forward[] {
    const { name, pos } = stmt.label;
    let label = this.labels.get(name);
    if (label) this.error(pos, `label ${name} already defined at ${this.place(label.stmt.label.pos)}`);
    else {
      label = { block, stmt, used: false };
      this.labels.set(name, label);
    }
    return forward.filter((f) => {
      if (f.stmt.label!.name !== name) return true;
      label.used = true;
      if (f.over) {
        const at = this.place(f.over.pos);
        this.error(f.stmt.label!.pos, `goto ${name} jumps over declaration of ${f.over.name} at ${at}`);
      }
      return false;
    });
  }

  /** Whether a label already seen is in this block or one around it. */
  private jumpsBack(block: Block, name: string): boolean {
    const label = this.labels.get(name);
    if (!label) return false;
    label.used = true;
    for (let b: Block | undefined = block; b; b = b.outer) if (label.block === b) return true;
    return false;
  }

  private labeled(block: Block, tok: BranchStmt['tok'], at: Ident): void {
    const label = this.labels.get(at.name);
    if (!label) {
      this.error(at.pos, `${tok} label not defined: ${at.name}`);
      return;
    }
    label.used = true;
    let b: Block | undefined = block;
    while (b && b.label !== label.stmt) b = b.outer;
    const kind = b ? label.stmt.stmt.kind : undefined;
    const loop = kind === 'ForStmt' || kind === 'RangeStmt';
    const other = kind === 'SwitchStmt' || kind === 'TypeSwitchStmt' || kind === 'SelectStmt';
    if (!loop && !(other && tok === 'break')) this.error(at.pos, `invalid ${tok} label ${at.name}`);
  }

  private unlabeled({ tok, pos }: BranchStmt, { breaks, continues, caseIndex }: Targets, last: boolean): void {
    if (tok === 'break') {
      if (!breaks) this.error(pos, 'break is not in a loop, switch, or select');
    } else if (tok === 'continue') {
      if (!continues) this.error(pos, 'continue is not in a loop');
    } else if (breaks?.kind === 'TypeSwitchStmt') this.error(pos, 'cannot fallthrough in type switch');
    else if (breaks?.kind !== 'SwitchStmt' || caseIndex === undefined || !last) {
      this.error(pos, 'fallthrough statement out of place');
    } else if (caseIndex + 1 === breaks.cases.length) {
      this.error(pos, 'cannot fallthrough final case in switch');
    }
  }
}
