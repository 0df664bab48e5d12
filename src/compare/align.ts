/** A stretch between two common items: half-open index ranges of both rows. */
export interface Gap {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/**
 * Aligns two rows by their longest common subsequence of ids and gives the stretches between.
 * Takes time and memory in proportion to the product of the lengths.
 */
export function align(a: readonly { id: number }[], b: readonly { id: number }[]): Gap[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      longest[at] =
        a[i]?.id === b[j]?.id
          ? (longest[at + width + 1] ?? 0) + 1
          : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0);
    }
  }
  const gaps: Gap[] = [];
  let gap: Gap = { fromA: 0, toA: 0, fromB: 0, toB: 0 };
  let i = 0;
  let j = 0;
  const close = (): void => {
    if (gap.toA > gap.fromA || gap.toB > gap.fromB) gaps.push(gap);
  };
  while (i < a.length && j < b.length) {
    if (a[i]?.id === b[j]?.id) {
      close();
      i += 1;
      j += 1;
      gap = { fromA: i, toA: i, fromB: j, toB: j };
    } else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) {
      i += 1;
      gap.toA = i;
    } else {
      j += 1;
      gap.toB = j;
    }
  }
  gap.toA = a.length;
  gap.toB = b.length;
  close();
  return gaps;
}
