/** Lines around a change that a unified diff shows. */
const CONTEXT = 3;
const NO_END = '\\ No newline at end of file';

/** A text's lines at line feeds only, as diff and patch count them. */
function splitAtFeeds(text: string): { lines: string[]; endsInFeed: boolean } {
  const lines = text.split('\n');
  const endsInFeed = lines[lines.length - 1] === '';
  if (endsInFeed) lines.pop();
  return { lines, endsInFeed };
}

/**
 * A unified diff of two texts with the same number of lines, which is all a fix ever changes.
 * Empty when they are equal. A text of nothing but spaces may lose its only line.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [old, fresh] = [splitAtFeeds(before), splitAtFeeds(after)];
  const changed = old.lines.flatMap((line, index) => (line === fresh.lines[index] ? [] : [index]));
  if (changed.length === 0) return '';
  const out = [`--- a/${path}`, `+++ b/${path}`];
  const count = old.lines.length;
  let at = 0;
  while (at < changed.length) {
    const first = changed[at] ?? 0;
    let last = first;
    while (at + 1 < changed.length && (changed[at + 1] ?? 0) - last <= 2 * CONTEXT + 1) {
      at += 1;
      last = changed[at] ?? last;
    }
    at += 1;
    const from = Math.max(0, first - CONTEXT);
    const to = Math.min(count, last + CONTEXT + 1);
    out.push(
      `@@ -${from + 1},${to - from} +${to > fresh.lines.length ? '0,0' : `${from + 1},${to - from}`} @@`,
    );
    for (let index = from; index < to; index += 1) {
      const [was, is] = [old.lines[index] ?? '', fresh.lines[index]];
      const isLast = index === count - 1 && !old.endsInFeed;
      if (was === is) {
        out.push(` ${was}`);
        if (isLast) out.push(NO_END);
        continue;
      }
      out.push(`-${was}`);
      if (isLast) out.push(NO_END);
      if (is === undefined) continue;
      out.push(`+${is}`);
      if (isLast) out.push(NO_END);
    }
  }
  return `${out.join('\n')}\n`;
}
