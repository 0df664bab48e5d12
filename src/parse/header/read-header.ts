import type { Plugin } from 'unified';
import { findHeaderDate } from '../../cues/header-date.js';
import { ATTACHMENT } from '../../cues/markers.js';
import type { Decision } from '../../tree/nodes.js';
import { tailBlocks } from '../close/tail.js';
import { positionOfSlice } from '../lines/joined.js';
import { wordsOf } from '../lines/line.js';
import type { Raw } from '../lines/raw.js';
import { stateOf } from '../state.js';
import { frontBlocks } from './front.js';
import { readFacts } from './header.js';
import { issuerSigning } from './issuer-adopted.js';

/** Reads what stands above the items: kind, title, issuer, date and number of the paper. */
export const readHeader: Plugin<[{ documentDate?: string }?], Decision> =
  (options = {}) =>
  (tree, file) => {
    const state = stateOf(file);
    const { lines, layout } = state;
    if (layout === null) {
      for (const line of lines) {
        if (line.blank) continue;
        const position = positionOfSlice({ line, from: line.indent, to: line.end });
        tree.children.push({ type: 'aside', value: wordsOf(line), position });
      }
      return;
    }
    const first = layout.regions[0];
    if (first === undefined) return;
    const marked = layout.titleLine === first.marker;
    const { titleLine: title, pageHeading: heading } = layout;
    const zone = { title, heading, end: marked ? first.from : first.marker };
    state.facts = readFacts(lines, layout.kind, zone);
    const below = registrationBelow(state.scanned.at(-1)?.at(-1));
    state.facts.date ??= below.date;
    state.facts.number ??= below.number;
    state.facts.date ??= options.documentDate ?? null;
    const front = frontBlocks(lines, zone);
    // A list of assignments that names nobody else is his who approved it.
    const approver = front.find((block) => block.type === 'signature');
    if (layout.kind === 'assignments' && approver?.type === 'signature')
      state.facts.issuer ??= approver.post;
    state.facts.issuer ??= issuerSigning(signerOf(state.scanned.at(-1)?.at(-1)));
    tree.children.push(...front);
  };

/** The post of the first who signed behind the items. */
function signerOf(tail: Raw | undefined): string | null {
  if (tail?.type !== 'tail') return null;
  const signature = tailBlocks(tail.slices).find((block) => block.type === 'signature');
  return signature?.type === 'signature' ? signature.post : null;
}

/** Lines behind the signatures in which a paper may print its date and number. */
const REACH = 14;

/**
 * Date and number behind the signatures, each alone on its line, as councils of villages print them
 * («х. Камышовый | 26 мая 2022 года | № 34»).
 */
function registrationBelow(tail: Raw | undefined): { date: string | null; number: string | null } {
  const found: { date: string | null; number: string | null } = { date: null, number: null };
  if (tail?.type !== 'tail') return found;
  const lines = tail.slices.map(({ line }) => line).filter((line) => !line.blank);
  for (const [index, line] of lines.slice(0, REACH).entries()) {
    const words = wordsOf(line);
    if (ATTACHMENT.test(words)) break;
    const above = lines[index - 1];
    // A page's card: «Распоряжение | 87 | 02 марта 2009 года».
    if (above !== undefined && KIND_ALONE.test(wordsOf(above)))
      found.number ??= /^\d{1,5}(?:[-/][A-Za-zЀ-ӿ\d]{1,6})?$/.exec(words)?.[0] ?? null;
    const named = namedBelow(words);
    found.date ??= named?.date ?? null;
    found.number ??= named?.number ?? null;
    found.number ??=
      /^(?:№|N)\s?(\d[A-Za-zЀ-ӿ\d/.-]{0,20}(?:\s[A-ZЀ-Я]{2,3})?)$/.exec(words)?.[1] ?? null;
    const date = findHeaderDate(words);
    if (date !== null && date.start === 0 && date.end === words.length) found.date ??= date.iso;
  }
  return found;
}

const KIND_ALONE = /^(?:постановление|распоряжение|решение|приказ|указ)$/i;
/** «Постановление областной Думы от 4 сентября 1997 г. N 16/394 "О …"»: what a database calls the act. */
const NAMED = /^(?:постановление|распоряжение|решение|приказ|указ)\s.{0,160}?(?:^|\s)от\s/i;

/** Date and number of the act's full name, as a database prints it behind the signature. */
function namedBelow(words: string): { date: string; number: string | null } | null {
  if (!NAMED.test(words)) return null;
  const date = findHeaderDate(words);
  if (date === null) return null;
  const number = /^\s{0,3}(?:№|N)\s?(\d[A-Za-zЀ-ӿ\d/.-]{0,20})/.exec(words.slice(date.end))?.[1];
  return { date: date.iso, number: number ?? null };
}
