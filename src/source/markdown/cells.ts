/** Tags between which words stand apart. */
const APART = /^<\/?(?:p|div|li|ul|ol|tr|br|h[1-6]|table|tbody|thead|blockquote|dt|dd)\b/i;

/** What stands for a tag: a tab behind a cell, a space where blocks part; line breaks stay. */
function tagText(tag: string): string {
  const breaks = tag.replace(/[^\n]/g, '');
  if (breaks !== '') return breaks;
  if (/^<\/t[dh]\b/i.test(tag)) return '\t';
  return APART.test(tag) ? ' ' : '';
}

/** The words of a piece of HTML inside Markdown; its line breaks stay where they were. */
export function htmlText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/<[^<>]*>/g, tagText);
}

/** What stands for a tag inside a cell: «<br>» parts its paragraphs, any other parts words. */
export function inlineText(html: string): string {
  if (/^<(?:br|p|\/p)\b/i.test(html)) return '\u2028';
  return htmlText(html) || ' ';
}

/** The paragraphs of a cell, without those that are empty. */
export function paragraphsOf(text: string): string[] {
  return text
    .split('\u2028')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
