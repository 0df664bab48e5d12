import { findHeaderDate } from '../cues/header-date.js';
import { stemRussian } from '../language/stem.js';
import type { SourceText } from '../source/types.js';
import type { DocumentFacts } from '../tree/document.js';
import type { Block, Decision, Signature } from '../tree/nodes.js';
import type { DocumentPlaces, Span } from './schema.js';

/** A printed word of the paper's head. */
interface Word extends Span {
  stem: string;
}

/** Words of a paper's head that are looked through; preambles may run over pages. */
const MOST_WORDS = 3000;

/** A share of a field's words that has to be found in one row, for the field to be printed there. */
const ENOUGH = 0.6;

/**
 * Where the facts of a paper are printed: the header prints them, in other cases and over several
 * lines, so they are found by the stems of their words, each fact only in the blocks it is read from.
 */
export function documentPlaces(
  tree: Decision,
  source: SourceText,
  facts: DocumentFacts,
): DocumentPlaces {
  const signatures = tree.children.filter((block) => block.type === 'signature');
  const header = linesOf(tree, source, ['header', 'preamble', 'resolution']);
  const foot = linesOf(tree, source, ['signature', 'attachment', 'aside']);
  const head = header.flatMap((line) => wordsOf(source.text, line)).slice(0, MOST_WORDS);
  const posts = signatures.flatMap((node) => spanOf(node).flatMap((s) => wordsOf(source.text, s)));
  const issuer = facts.issuer === null ? [] : rowsOf(facts.issuer, head);
  return {
    title: facts.title === null ? [] : rowsOf(facts.title, head),
    issuer: issuer.length > 0 || facts.issuer === null ? issuer : rowsOf(facts.issuer, posts),
    date: facts.date === null ? [] : dateIn(source.text, [...header, ...foot], facts.date),
    number: facts.number === null ? [] : numberIn(source.text, [...header, ...foot], facts.number),
    signatories: signatures.map((node) => signatureIn(node, head)),
  };
}

function spanOf({ position }: Pick<Block, 'position'>): Span[] {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? [] : [{ start, end }];
}

/** The printed lines of blocks of some types; of a header line by line. */
function linesOf(tree: Decision, source: SourceText, types: Block['type'][]): Span[] {
  const stretches = tree.children
    .filter(({ type }) => types.includes(type))
    .flatMap((block) => (block.type === 'header' ? block.children : [block]).flatMap(spanOf));
  return source.lines.flatMap(({ offset, text }) => {
    const end = offset + text.length;
    const within = stretches.some((span) => span.start < end && span.end > offset);
    return within && text.trim() !== '' ? [{ start: offset, end }] : [];
  });
}

function wordsOf(text: string, { start, end }: Span): Word[] {
  return [...text.slice(start, end).matchAll(/[A-Za-zЀ-ӿ\d]+/g)].map((found) => ({
    stem: stemOf(found[0]),
    start: start + found.index,
    end: start + found.index + found[0].length,
  }));
}

function stemOf(word: string): string {
  return stemRussian(word.toLowerCase().replaceAll('ё', 'е'));
}

/** The rows of words that a field is printed in, the longest first taken, in the field's order. */
function rowsOf(field: string, words: readonly Word[]): Span[] {
  const stems = [...field.matchAll(/[A-Za-zЀ-ӿ\d]+/g)].map(([word]) => stemOf(word));
  const rows: Span[] = [];
  let found = 0;
  for (let at = 0; at < stems.length; ) {
    const row = longestRow(stems, at, words);
    const first = words[row.from];
    const last = words[row.from + row.length - 1];
    if (first === undefined || last === undefined) at += 1;
    else {
      rows.push({ start: first.start, end: last.end });
      at += row.length;
      found += row.length;
    }
  }
  return stems.length > 0 && found / stems.length >= ENOUGH ? rows : [];
}

function longestRow(
  stems: readonly string[],
  at: number,
  words: readonly Word[],
): { from: number; length: number } {
  let best = { from: 0, length: 0 };
  for (let from = 0; from < words.length; from++) {
    let length = 0;
    while (at + length < stems.length && words[from + length]?.stem === stems[at + length])
      length++;
    if (length > best.length) best = { from, length };
  }
  return best;
}

function dateIn(text: string, lines: readonly Span[], date: string): Span[] {
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    const found = findHeaderDate(line);
    if (found?.iso !== date) continue;
    const printed = line.slice(found.start, found.end);
    const from = start + found.start + printed.length - printed.trimStart().length;
    return [{ start: from, end: from + printed.trim().length }];
  }
  return [];
}

/** A number stands behind its sign; alone where a form prints the sign apart. */
function numberIn(text: string, lines: readonly Span[], number: string): Span[] {
  const signs = [...number].filter((sign) => sign.trim() !== '').map(escaped);
  const printed = `${signs.join('\\s{0,3}')}(?![A-Za-zЀ-ӿ\\d])`;
  const befores = ['(?:№|N|[Нн]омер)\\s{0,9}', '^\\s{0,40}', '(?<![A-Za-zЀ-ӿ\\d.])'];
  // «№ 121-Р» in a site's heading, «N 121-р» in the act: the one printed in the same letters.
  for (const flags of ['', 'i']) {
    for (const before of befores) {
      const pattern = new RegExp(`(${before})${printed}`, flags);
      for (const { start, end } of lines) {
        const found = pattern.exec(text.slice(start, end));
        if (found === null) continue;
        const from = start + found.index + (found[1] ?? '').length;
        return [{ start: from, end: start + found.index + found[0].length }];
      }
    }
  }
  return [];
}

function escaped(sign: string): string {
  return sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function signatureIn(node: Signature, head: readonly Word[]): Span[] {
  const printed = spanOf(node);
  // An approver's lines are the header's, and his node has no place of its own.
  return printed.length > 0 ? printed : rowsOf(node.value, head);
}
