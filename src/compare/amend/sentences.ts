import { paragraphSpans, type Span } from './locate.js';

/** Behind a full stop a new sentence begins with a capital, mostly. */
const END = /[.!?…][»")]{0,2}(?=\s+[«"(]{0,2}[А-ЯЁA-Z\d])/g;
/** Initials and abbreviations, whose full stop ends no sentence. */
const NO_END =
  /(?:^|[\s(«".])(?:[А-ЯЁ]|г|гг|ул|пр|пер|пл|д|корп|стр|кв|обл|р|п|пп|ст|ч|им|т|др|руб|тыс|млн|млрд|см|пос|с|гр|проф|ак)$/;
/** The deadline's own line is no sentence. */
const DEADLINE_LINE = /^\s*срок(?:и)?(?:\s|:|–|-)/i;

/** The sentences of a range, without their blanks. */
export function sentenceSpans(text: string, range: Span): Span[] {
  const spans: Span[] = [];
  for (const paragraph of paragraphSpans(text, range)) {
    const words = text.slice(paragraph.start, paragraph.end);
    if (DEADLINE_LINE.test(words)) continue;
    let from = 0;
    const push = (to: number): void => {
      const start = from + (/^\s*/.exec(words.slice(from))?.[0].length ?? 0);
      spans.push({ start: paragraph.start + start, end: paragraph.start + to });
      from = to;
    };
    for (const match of words.matchAll(END)) {
      if (!NO_END.test(words.slice(from, match.index))) push(match.index + match[0].length);
    }
    push(words.length);
  }
  return spans;
}
