import type { Parts } from '../parts.js';
import type { ReaderContext } from '../reader.js';
import { walkXml } from '../xml.js';

/** Makes a target absolute within the package; it cannot climb out of it. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** Calls back for every relationship of a part that stays within the package. */
async function eachRelationship(
  parts: Parts,
  source: string,
  context: ReaderContext,
  visit: (id: string, type: string, target: string) => void,
): Promise<void> {
  const folder = source.includes('/') ? source.slice(0, source.lastIndexOf('/')) : '';
  const file = source.slice(folder === '' ? 0 : folder.length + 1);
  const name = `${folder === '' ? '' : `${folder}/`}_rels/${file}.rels`;
  if (!parts.has(name)) return;
  const handler = {
    open(element: string, attributes: Record<string, string>) {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (!element.endsWith('Relationship') || !type || !target || mode === 'External') return;
      visit(id ?? '', type.slice(type.lastIndexOf('/')), resolve(folder, target));
    },
    close() {},
    text() {},
  };
  walkXml(await parts.read(name), {}, handler, context);
}

/** The parts that a part points to, by the end of the relationship's type. */
export async function relationships(
  parts: Parts,
  source: string,
  context: ReaderContext,
): Promise<(type: string) => string | undefined> {
  const targets = new Map<string, string>();
  await eachRelationship(parts, source, context, (_, type, target) => {
    if (!targets.has(type)) targets.set(type, target);
  });
  return (type) => targets.get(type);
}

/** The parts that a part points to, by the relationship's id. */
export async function relationshipsById(
  parts: Parts,
  source: string,
  context: ReaderContext,
  only?: string,
): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await eachRelationship(parts, source, context, (id, type, target) => {
    if (only === undefined || type === only) targets.set(id, target);
  });
  return targets;
}
