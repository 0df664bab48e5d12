import { BATCH } from '../../locale/batch.js';
import { say } from '../../locale/index.js';
import type { CliContext } from '../context.js';
import type { Totals } from './report.js';
import type { Teller } from './teller.js';

/** Milliseconds between two states of the bar, and between two lines where there is no terminal. */
const BAR_PAUSE = 100;
const LINE_PAUSE = 10_000;
/** Signs of the bar: as many as the terminal leaves, none where it leaves too few. */
const WIDEST_BAR = 24;
const NARROWEST_BAR = 6;

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${two(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

/** Shows how far a run is: a bar on a terminal, a line now and then elsewhere; on stderr. */
export class Progress implements Teller {
  private readonly started = performance.now();
  private last = performance.now();
  private total: number | null = null;
  private shown = false;
  private readonly isBar: boolean;

  constructor(
    private readonly context: CliContext,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {
    this.isBar = stream.isTTY === true;
  }

  /** The number of papers, once it is known. */
  setTotal(total: number): void {
    this.total = total;
  }

  update(totals: Totals): void {
    const now = performance.now();
    if (this.context.quiet || now - this.last < (this.isBar ? BAR_PAUSE : LINE_PAUSE)) return;
    this.last = now;
    const text = this.text(totals, (now - this.started) / 1000);
    if (!this.isBar) this.stream.write(`${text}\n`);
    else {
      const width = (this.stream.columns ?? 80) - 1;
      const drawn = this.bar(totals, width - text.length) + text;
      this.stream.write(`\r\u001b[K${drawn.slice(0, width)}`);
      this.shown = true;
    }
  }

  /** Writes a line of its own above the bar. */
  line(text: string): void {
    if (this.context.quiet) return;
    this.clear();
    this.stream.write(`${text}\n`);
  }

  clear(): void {
    if (this.shown) this.stream.write('\r\u001b[K');
    this.shown = false;
  }

  /** A bar with a space behind it, no wider than the room. */
  private bar({ papers }: Totals, room: number): string {
    const width = Math.min(WIDEST_BAR, room - '[] '.length);
    if (this.total === null || width < NARROWEST_BAR) return '';
    const full = Math.round(Math.min(1, papers / Math.max(1, this.total)) * width);
    return `[${'#'.repeat(full)}${'.'.repeat(width - full)}] `;
  }

  private text({ papers, failed }: Totals, seconds: number): string {
    const { lang } = this.context;
    const rate = papers / Math.max(seconds, 0.001);
    const parts = [`${Math.round(rate)} ${say(BATCH, lang, 'perSecond')}`];
    if (this.total === null) parts.unshift(`${say(BATCH, lang, 'done')} ${papers}`);
    else {
      parts.unshift(`${papers} / ${this.total}`);
      if (rate > 0)
        parts.push(`${say(BATCH, lang, 'left')} ${clock((this.total - papers) / rate)}`);
    }
    if (failed > 0) parts.push(`${say(BATCH, lang, 'failed')} ${failed}`);
    return parts.join(' · ');
  }
}
