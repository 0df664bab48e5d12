import type { DayNumber } from '../calendar/days.js';
import type { SpanOptions } from '../calendar/shape.js';
import type { Inferred } from '../types.js';
import type { Token, TokenKind } from '../words/token.js';

/** What a phrase is read against. */
export interface Context extends SpanOptions {
  /** Day of the paper, null where it is not known. */
  document: DayNumber | null;
}

/** A place in the tokens of one phrase, and what the reading has met so far. */
export class Cursor {
  at = 0;
  /** Why a part of the phrase cannot be a deadline; the first reason stays. */
  problem: string | null = null;
  readonly inferred = new Set<Inferred>();
  /** Somewhere in the phrase a word says that it recurs. */
  readonly recurring: boolean;

  constructor(
    readonly tokens: readonly Token[],
    readonly context: Context,
    private readonly finish: Token,
  ) {
    this.recurring = tokens.some(
      ({ kind }) =>
        kind === 'frequency' || kind === 'times' || kind === 'twice' || kind === 'every',
    );
  }

  peek(ahead = 0): Token {
    return this.tokens[this.at + ahead] ?? this.finish;
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
