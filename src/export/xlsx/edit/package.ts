import { damaged, ZipParts } from '../../book/zip-parts.js';
import { attributes, tags } from './scan.js';

/** The parts of an opened `.xlsx` (or `.xlsm`) file, and what they say of each other. */
export class XlsxPackage extends ZipParts {
  /** @throws DecisionsError `format-damaged` */
  constructor(parts: Map<string, Uint8Array>) {
    super(parts);
    if (!this.has('[Content_Types].xml')) throw damaged();
  }

  /** Targets of a part's relationships by id, as names of parts. */
  relationships(name: string): Map<string, Relationship> {
    const part = relationshipsOf(name);
    const found = new Map<string, Relationship>();
    if (!this.has(part)) return found;
    const xml = this.text(part);
    for (const tag of tags(xml)) {
      if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
      const about = attributes(xml, tag);
      const [id, type, target] = [about.get('Id'), about.get('Type'), about.get('Target')];
      if (id === undefined || type === undefined || target === undefined) continue;
      if (about.get('TargetMode') === 'External') continue;
      found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), part: resolve(name, target) });
    }
    return found;
  }
}

export interface Relationship {
  /** Last word of its type: `worksheet`, `table`, `drawing`. */
  type: string;
  part: string;
}

export function relationshipsOf(name: string): string {
  const slash = name.lastIndexOf('/');
  return `${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`;
}

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
