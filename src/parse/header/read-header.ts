import type { Plugin } from 'unified';
import type { Decision } from '../../tree/nodes.js';
import { tailBlocks } from '../close/tail.js';
import { positionOfSlice } from '../lines/joined.js';
import { wordsOf } from '../lines/line.js';
import type { Raw } from '../lines/raw.js';
import { stateOf } from '../state.js';
import { frontBlocks } from './front.js';
import { readFacts } from './header.js';
import { issuerSigning } from './issuer-adopted.js';
import { registrationBelow } from './registration-below.js';

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
    const below = registrationBelow(state.scanned.at(-1)?.at(-1), layout.kind);
    state.facts.date ??= below.date;
    state.facts.number ??= below.number;
    state.facts.date ??= options.documentDate ?? null;
    const front = frontBlocks(lines, zone);
    // A list of assignments that names nobody else is his who approved it.
    const approver = front.find((block) => block.type === 'signature');
    if (layout.kind === 'assignments' && approver?.type === 'signature')
      state.facts.issuer ??= approver.post;
    const signer = issuerSigning(signerOf(state.scanned.at(-1)?.at(-1)));
    // «МЭР» over the title, «Мэр Москвы» below the items: the signature names the office in full.
    const { issuer } = state.facts;
    if (issuer === null || (!/\s/.test(issuer) && opensWith(signer, issuer)))
      state.facts.issuer = signer;
    tree.children.push(...front);
  };

function opensWith(post: string | null, word: string): boolean {
  return post?.toLowerCase().startsWith(`${word.toLowerCase()} `) === true;
}

/** The post of the first who signed behind the items. */
function signerOf(tail: Raw | undefined): string | null {
  if (tail?.type !== 'tail') return null;
  const signature = tailBlocks(tail.slices).find((block) => block.type === 'signature');
  return signature?.type === 'signature' ? signature.post : null;
}
