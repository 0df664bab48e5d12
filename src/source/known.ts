import type { LineBlock } from './blocks.js';
import { told } from './told.js';
import type { SourceBlock } from './types.js';

/** What the formats tell of a paragraph, each in its own words. */
export interface ParagraphFacts {
  /** Outline level from 1 on; missing for what is no heading. */
  heading?: number | undefined;
  /** The automatic number or bullet; empty for none. */
  label?: string | undefined;
  /** How deep in lists, from 1 on. */
  depth?: number | undefined;
  align?: SourceBlock['align'] | undefined;
  bold?: boolean | undefined;
}

/** A paragraph's facts as its lines carry them: a point of a list before a heading. */
export function knownOf(facts: ParagraphFacts): NonNullable<LineBlock['known']> {
  const label = facts.label?.trim() ?? '';
  const known: NonNullable<LineBlock['known']> = {
    kind: label !== '' ? 'item' : facts.heading !== undefined ? 'heading' : 'paragraph',
  };
  const level = label !== '' ? facts.depth : facts.heading;
  if (level !== undefined) known.level = level;
  if (facts.align !== undefined) known.align = facts.align;
  if (facts.bold === true) known.bold = true;
  if (label !== '') known.label = label;
  return known;
}

const ALIGNMENTS: Record<string, SourceBlock['align']> = {
  left: 'start',
  start: 'start',
  right: 'end',
  end: 'end',
  center: 'center',
  both: 'justify',
  justify: 'justify',
  distribute: 'justify',
};

/** The alignment that DOCX, ODT, CSS and HTML name in much the same words. */
export function alignment(name: unknown): SourceBlock['align'] {
  return typeof name === 'string' ? told(ALIGNMENTS, name.trim().toLowerCase()) : undefined;
}
