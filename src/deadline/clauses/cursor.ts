import type { DayNumber } from '../../calendar/days.js';
import type { Inferred } from '../../model/deadline.js';
import type { SpanOptions } from '../calendar/shape.js';
import { FINISH, type Token, type TokenKind } from '../words/token.js';
import { RECURS, traitsOf } from '../words/traits.js';
import type { Clause, HeadClause } from './clause.js';

/** What a phrase is read against. */
export interface Context extends SpanOptions {
  /** Day of the paper, null where it is not known. */
  document: DayNumber | null;
  /** The order comes round, so that a term without an anchor counts from each time, not from the paper. */
  repeats: boolean;
  /** The paper is of a meeting: «со дня заседания» is its own day. */
  meeting: boolean;
}

/** A clause, a remark or the label of a phrase, and the tokens it was read from. */
export interface Traced {
  rule: Clause['kind'] | HeadClause['type'] | 'remark' | 'then';
  from: number;
  to: number;
}

/** A place in the tokens of one phrase, and what the reading has met so far. */
export class Cursor {
  at = 0;
  /** Why a part of the phrase cannot be a deadline; the first reason stays. */
  problem: string | null = null;
  /** What was filled in from the paper's date, each once. */
  readonly inferred: Inferred[] = [];
  /** Which clause read which tokens, kept only when somebody asks for it. */
  trace: Traced[] | null = null;
  /** What kinds of words stand anywhere in the phrase. */
  readonly traits: number;

  constructor(
    readonly tokens: readonly Token[],
    readonly context: Context,
  ) {
    this.traits = traitsOf(tokens);
  }

  /** Somewhere in the phrase a word says that it recurs. */
  get recurring(): boolean {
    return (this.traits & RECURS) !== 0;
  }

  infer(...what: Inferred[]): void {
    for (const each of what) if (!this.inferred.includes(each)) this.inferred.push(each);
  }

  peek(ahead = 0): Token {
    const at = this.at + ahead;
    return at < this.tokens.length ? (this.tokens[at] ?? FINISH) : FINISH;
  }

  is(kind: TokenKind, ahead = 0): boolean {
    return this.peek(ahead).kind === kind;
  }

  /** Steps over a token of that kind. */
  accept(kind: TokenKind): boolean {
    if (this.peek().kind !== kind) return false;
    this.at++;
    return true;
  }

  /** Steps over tokens of those kinds, or over none. */
  acceptAll(...kinds: TokenKind[]): boolean {
    for (let ahead = 0; ahead < kinds.length; ahead++) {
      if (this.peek(ahead).kind !== kinds[ahead]) return false;
    }
    this.at += kinds.length;
    return true;
  }

  get done(): boolean {
    return this.peek().kind === 'finish';
  }

  fail(reason: string): null {
    this.problem ??= reason;
    return null;
  }
}
