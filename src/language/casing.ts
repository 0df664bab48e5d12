/**
 * Puts a new ending on a word in the word's own letters: the part both share stays as printed, and
 * a word in capitals gets its ending in capitals.
 */
export function withEnding(printed: string, lower: string): string {
  const printedLower = printed.toLowerCase();
  let shared = 0;
  while (
    shared < lower.length &&
    shared < printed.length &&
    (printedLower[shared] === lower[shared] || bothYo(printedLower[shared], lower[shared]))
  ) {
    shared += 1;
  }
  const rest = lower.slice(shared);
  const capitals = printed.length > 2 && printed === printed.toUpperCase();
  return printed.slice(0, shared) + (capitals ? rest.toUpperCase() : rest);
}

/** A printed е may stand for ё and stays as printed, and the reverse. */
function bothYo(a: string | undefined, b: string | undefined): boolean {
  return (a === 'е' && b === 'ё') || (a === 'ё' && b === 'е');
}
