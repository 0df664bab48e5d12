const TENS = ['', 'X', 'XX', 'XXX'];
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** A number of a part in Roman figures; null for what numbers no part (0, 40 and more, «а»). */
export function romanOf(number: number): string | null {
  if (!Number.isInteger(number) || number < 1 || number > 39) return null;
  return `${TENS[Math.floor(number / 10)] ?? ''}${ONES[number % 10] ?? ''}`;
}
