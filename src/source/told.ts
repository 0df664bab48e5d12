/**
 * What a table says of a word of the file. Asked without care, a table answers to «constructor» too,
 * as every object does.
 */
export function told<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
