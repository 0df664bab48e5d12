/** How a tag says that it stands for several rows or columns. */
const SAID = {
  rows: /\s(?:\w{1,20}:)?number-rows-repeated="\d{1,7}"/,
  columns: /\s(?:\w{1,20}:)?number-columns-repeated="\d{1,7}"/,
} as const;

/** The attribute for so many rows or columns; none for a single one. */
export const repeatXml = (what: keyof typeof SAID, count: number): string =>
  count === 1 ? '' : ` table:number-${what}-repeated="${count}"`;

/** A tag without what it says of standing for several. */
export const single = (tag: string, what: keyof typeof SAID): string => tag.replace(SAID[what], '');

/** A tag that stands for so many. */
export function withRepeat(tag: string, what: keyof typeof SAID, count: number): string {
  const bare = single(tag, what);
  return bare.replace(/^<[^\s/>]+/, (start) => start + repeatXml(what, count));
}
