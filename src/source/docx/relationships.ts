import type { ReaderContext } from '../reader.js';
import { walkXml } from '../xml.js';
import type { Parts } from '../zip/parts.js';

/** Makes a target absolute within the package; it cannot climb out of it. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** The parts that a part points to, by the end of the relationship's type. */
export async function relationships(
  parts: Parts,
  source: string,
  context: ReaderContext,
): Promise<(type: string) => string | undefined> {
  const folder = source.includes('/') ? source.slice(0, source.lastIndexOf('/')) : '';
  const file = source.slice(folder === '' ? 0 : folder.length + 1);
  const name = `${folder === '' ? '' : `${folder}/`}_rels/${file}.rels`;
  const targets = new Map<string, string>();
  if (parts.has(name)) {
    const handler = {
      open(element: string, attributes: Record<string, string>) {
        const { Type: type, Target: target, TargetMode: mode } = attributes;
        if (!element.endsWith('Relationship') || !type || !target || mode === 'External') return;
        const kind = type.slice(type.lastIndexOf('/'));
        if (!targets.has(kind)) targets.set(kind, resolve(folder, target));
      },
      close() {},
      text() {},
    };
    walkXml(await parts.read(name), {}, handler, context);
  }
  return (type) => targets.get(type);
}
