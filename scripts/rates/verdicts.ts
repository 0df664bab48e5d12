import { existsSync, readFileSync } from 'node:fs';
import type { Report } from '../../src/rules/run.js';
import { type Gold, goldSchema } from '../corpus/gold.js';

/** Whether a careful reader of the paper wants to be told; null for a finding nobody has judged. */
export type Verdict = 'useful' | 'noise' | null;

/** The findings that were judged by hand, each by comparing it with its paper. */
export function readJudged(path: string): Map<string, { verdict: Verdict; why: string }> {
  const [, ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return new Map(
    rows.map((row) => {
      const [paper = '', rule = '', item = '', verdict, why = ''] = row.split('\t');
      if (verdict !== 'useful' && verdict !== 'noise') throw new Error(`${path}: ${row}`);
      return [keyOf(paper, rule, item), { verdict, why }];
    }),
  );
}

export function keyOf(paper: string, rule: string, item: string | null): string {
  return `${paper}\t${rule}\t${item ?? ''}`;
}

/** The annotation of a paper, where there is one. */
export function goldOf(path: string): Gold | null {
  const gold = path.replace(/\.txt$/, '.gold.json');
  return existsSync(gold) ? goldSchema.parse(JSON.parse(readFileSync(gold, 'utf8'))) : null;
}

/**
 * The verdict that a paper's annotation gives: «there is no signature» is useful where the annotator
 * found none, too. Null where the annotation says nothing of the kind.
 */
export function verdictByGold(gold: Gold, { rule, item }: Report): Verdict {
  const found = (missing: boolean): Verdict => (missing ? 'useful' : 'noise');
  const annotated = gold.items.find(({ id }) => id === item);
  switch (rule) {
    case 'signature-missing':
      return found(gold.signatories.length === 0);
    case 'document-date-missing':
      return found(gold.date === null);
    case 'number-missing':
      return found(gold.number === null);
    case 'operative-part-missing':
      return found(gold.kind === 'none');
    case 'assignee-missing':
      return found(annotated?.kind === 'task' && annotated.assignees.length === 0);
    case 'deadline-missing':
      return found(annotated?.kind === 'task' && annotated.deadline === null);
    default:
      return null;
  }
}
