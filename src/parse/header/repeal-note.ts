const REPEALED = /^(?:документ\s)?утратил[аио]?\sсилу/i;
const RULE = /^[_—–=-]{5,}$/;

/** Lines of a header without a database's note of repeal, with the rules around it. */
export function withoutRepeal(lines: readonly string[]): string[] {
  const from = lines.findIndex((words) => REPEALED.test(words));
  if (from === -1 || !RULE.test(lines[from - 1] ?? '')) return [...lines];
  const to = lines.findIndex((words, at) => at > from && RULE.test(words));
  return [...lines.slice(0, from - 1), ...(to === -1 ? [] : lines.slice(to + 1))];
}
