import type { Attributes } from '../xml.js';
import { isOn } from './numbering.js';
import { type RunFlag, runFlag } from './run-flags.js';
import type { Styles } from './styles.js';

/** The properties of the run that is open: its own before those of its style and its paragraph's. */
export class RunState {
  private own: Partial<Record<RunFlag, boolean>> = {};
  private style: string | undefined;

  constructor(private readonly styles: Styles) {}

  start(): void {
    this.own = {};
    this.style = undefined;
  }

  property(name: string, attributes: Attributes): void {
    const flag = runFlag(name);
    if (name === 'w:rStyle') this.style = attributes['w:val'];
    // A second strike («w:dstrike» off) does not undo the first.
    else if (flag !== undefined)
      this.own[flag] = isOn(attributes) || (flag === 'struck' && this.own.struck === true);
  }

  is(flag: RunFlag, paragraphStyle: string | undefined): boolean {
    return (
      this.own[flag] ??
      this.styles.flag(this.style, flag) ??
      this.styles.flag(paragraphStyle, flag) ??
      false
    );
  }
}
