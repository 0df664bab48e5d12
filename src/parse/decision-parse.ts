import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { sourceFromText } from '../source/index.js';
import type { SourceText } from '../source/types.js';
import type { Decision } from '../tree/nodes.js';
import { scanOperative } from './items/scan.js';
import { Sequence } from './items/sequence.js';
import { findActs } from './layout/acts.js';
import { blankForm } from './layout/blank-form.js';
import { questionsOf } from './layout/questions.js';
import { layOut } from './layout/regions.js';
import { toLines } from './lines/line.js';
import type { Raw } from './lines/raw.js';
import { Readings } from './lines/readings.js';
import { runningHeads } from './lines/running.js';
import { setState } from './state.js';

/**
 * The parser: splits a paper into lines, finds its operative parts and reads their lines as items,
 * sections and what is neither. Takes the `SourceText` a reader left in `file.data.source`, or reads
 * the file's value as plain text.
 */
export const decisionParse: Plugin<[], string, Decision> = function () {
  this.parser = (document, file): Decision => {
    const source = sourceOf(file, document);
    const lines = toLines(source.lines);
    const acts = findActs(lines);
    const found = layOut(lines, acts.attached ?? lines.length);
    const form = blankForm(lines, found);
    // Nobody has ordered anything by a form yet.
    const layout = form === null ? found : null;
    const running = runningHeads(lines, source.format);
    const sequence = new Sequence();
    const readings = new Readings();
    const scanned: Raw[][] = [];
    const questions = layout === null ? [] : questionsOf(lines, layout);
    for (const region of layout?.regions ?? []) {
      sequence.restart();
      const out: Raw[] = [];
      const marker = lines[region.marker];
      const first =
        region.restFrom === null || marker === undefined
          ? null
          : { line: marker, from: Math.max(region.restFrom, marker.indent), to: marker.end };
      scanOperative(
        { lines, sequence, readings, out, running },
        { from: region.from, to: region.to, first },
      );
      scanned.push(out);
    }
    setState(file, {
      source,
      lines,
      readings,
      acts: acts.starts,
      form,
      layout,
      scanned,
      questions,
      facts: { kind: 'none', title: null, issuer: null, date: null, number: null },
      findings: [],
      joined: new WeakMap(),
      placed: new WeakMap(),
    });
    return { type: 'decision', children: [] };
  };
};

function sourceOf(file: VFile, document: string): SourceText {
  const data: Record<string, unknown> = file.data;
  const source = data['source'];
  return isSource(source) ? source : sourceFromText(document, { path: file.path });
}

function isSource(value: unknown): value is SourceText {
  return typeof value === 'object' && value !== null && 'lines' in value && 'sha256' in value;
}
