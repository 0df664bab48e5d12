import type { Run } from './pages.js';
import { modifiers, number, SPRM } from './sprms.js';

/** How a run of characters looks. */
export interface Look {
  hidden: boolean;
  struck: boolean;
  bold: boolean;
  /** A tracked change put it in or took it away. */
  changed: boolean;
}

/** Reads a run's own properties; what its style adds is not looked at. */
export function lookOf(run: Run | undefined): Look {
  const look: Look = { hidden: false, struck: false, bold: false, changed: false };
  let deleted = false;
  for (const { code, operand } of modifiers(run?.properties ?? new Uint8Array())) {
    const on = number(operand) === 1;
    if (code === SPRM.hidden) look.hidden = on;
    else if (code === SPRM.bold) look.bold = on;
    else if (code === SPRM.struck || code === SPRM.struckTwice) look.struck ||= on;
    else if (code === SPRM.inserted && on) look.changed = true;
    else if (code === SPRM.deleted && on) {
      look.changed = true;
      deleted = true;
    }
  }
  if (deleted) look.hidden = true;
  return look;
}
