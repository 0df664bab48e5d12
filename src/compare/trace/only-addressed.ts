import type { Trace, TraceColumn } from './types.js';

/** Bodies of an archive that the upper paper says nothing of. */
export interface PassedOver {
  bodies: number;
  /** How many of them have tasks that are like one of the upper paper's. */
  alike: number;
}

/**
 * A trace over an archive without the bodies that the upper paper does not address: to say of each
 * that it has taken up nothing would be no finding. Where it addresses none of them, those stay whose
 * tasks are like its own; a body that is looked at alone always stays.
 */
export function onlyAddressed(trace: Trace): { trace: Trace; passedOver: PassedOver } {
  const { columns } = trace;
  const linked = new Set(trace.links.map(({ lower }) => lower.document));
  const isAlike = ({ documents }: TraceColumn): boolean => documents.some((id) => linked.has(id));
  const isNamed = ({ addressed }: TraceColumn): boolean => addressed !== 'all';
  const keeps = columns.some(isNamed) ? isNamed : columns.length > 1 ? isAlike : () => true;
  const kept = columns.filter(keeps);
  const left = columns.filter((column) => !keeps(column));
  const passedOver = { bodies: left.length, alike: left.filter(isAlike).length };
  if (left.length === 0) return { trace, passedOver };
  const bodies = new Set(kept.map(({ body }) => body));
  const papers = new Set(kept.flatMap(({ documents }) => documents));
  return {
    trace: {
      ...trace,
      columns: kept,
      links: trace.links.filter(({ lower }) => papers.has(lower.document)),
      uncovered: trace.uncovered.filter(({ body }) => bodies.has(body)),
      unsourced: trace.unsourced.filter(({ document }) => papers.has(document)),
      notAddressed: passedOver,
    },
    passedOver,
  };
}
