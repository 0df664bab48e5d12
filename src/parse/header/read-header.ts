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
  for (const line of lines.slice(0, REACH)) {
    const words = wordsOf(line);
    if (ATTACHMENT.test(words)) break;
    found.number ??=
      /^(?:№|N)\s?(\d[A-Za-zЀ-ӿ\d/.-]{0,20}(?:\s[A-ZЀ-Я]{2,3})?)$/.exec(words)?.[1] ?? null;
    const date = findHeaderDate(words);
    if (date !== null && date.start === 0 && date.end === words.length) found.date ??= date.iso;
  }
  return found;
}
