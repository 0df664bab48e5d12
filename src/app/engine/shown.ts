import type { Doubt } from '../../doubts.js';
import type { Span } from '../../register/schema.js';

/** A doubt of the page: that of the library. */
export type DoubtShown = Doubt;

/** A remark about the paper by the rules that papers are checked with. */
export interface RemarkShown {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  advice: string;
  item: string | null;
  span: Span | null;
}

/** Behind a semicolon: what a switch of the command line would do about it. */
const OF_SWITCHES = /;[^;]*\s--[a-z][^;.]*/g;

/** A message without the part that only the command line can offer. */
export function withoutSwitches(message: string): string {
  return message.replace(OF_SWITCHES, '');
}
