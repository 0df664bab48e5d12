import { fill, type Lang } from '../../locale/index.js';
import type { Jobs, PaperRead } from '../engine/messages.js';
import { WORDS } from '../words.js';
import { newPaper, type Paper, type Work } from './work.js';

type Answer = Jobs['read']['answer'];

/**
 * Puts behind a paper what its file holds besides, as papers of their own: the further acts of the
 * text, and the files that a letter carries; once, however often it is read.
 */
export function openFile(
  { papers }: Work,
  paper: Paper,
  { text, acts, carried }: Answer,
  newKey: () => number,
): void {
  const at = papers.indexOf(paper);
  if (paper.opened || at < 0) return;
  paper.opened = true;
  paper.acts = acts.length;
  const further = acts.slice(1).map((act, place) => ({
    ...newPaper(newKey(), paper.name, paper.file),
    ...asRead({ text, ...act }),
    act: place + 1,
    acts: acts.length,
    origin: paper.origin,
    opened: true,
  }));
  const inside = carried.map(({ name, bytes }) => {
    const path = `${paper.name}/${name}`;
    return newPaper(newKey(), path, new File([bytes], path));
  });
  papers.splice(at + 1, 0, ...further, ...inside);
}

/** What becomes of a paper that was read. */
export function asRead(read: PaperRead): Pick<Paper, 'phase' | 'read'> {
  return { phase: read.register.documents[0]?.kind === 'none' ? 'none' : 'read', read };
}

/** The name of a paper's file; of one of several acts first which of them it is, as long names are cut. */
export function fileLabel({ name, act, acts }: Paper, lang: Lang): string {
  if (acts < 2) return name;
  return `${fill(WORDS[lang].actOf, { place: act + 1, count: acts })} · ${name}`;
}
