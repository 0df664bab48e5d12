/** Names Windows keeps for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Most file systems take 255 bytes; a folder, a number and an ending have to fit as well. */
const MOST_BYTES = 150;

/**
 * Text as the name of a file on any system, without its ending: letters and «» stay, what paths,
 * shells or Windows take for their own becomes a space. Never empty, never a way out of the folder.
 */
export function safeFileName(text: string, fallback: string): string {
  const words = text
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ');
  const name = trimmed(shortened(trimmed(words)));
  if (name === '') return fallback;
  return RESERVED.test(name) ? `_${name}` : name;
}

/** No dot or space at the ends: Windows drops them, and a dot in front hides the file. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && /[\s.~-]/.test(text.charAt(from))) from += 1;
  while (to > from && /[\s.]/.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** Cut behind a word, unless that would leave too little. */
function wholeWords(text: string): string {
  const space = text.lastIndexOf(' ');
  if (space <= text.length / 2) return text;
  let end = space;
  // A name does not end with a comma or with «и», «по», «для».
  for (;;) {
    let bare = end;
    while (bare > 0 && isBreak(text.charAt(bare - 1))) bare -= 1;
    let word = bare;
    while (word > 0 && bare - word <= SMALL_WORD && /[а-яё]/i.test(text.charAt(word - 1)))
      word -= 1;
    const small = bare - word <= SMALL_WORD && word > 0 && isBreak(text.charAt(word - 1));
    if (!small || bare === word) return text.slice(0, bare);
    end = word;
  }
}

const SMALL_WORD = 3;

const isBreak = (sign: string): boolean => /[\s,;:–—-]/.test(sign);

function shortened(text: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > MOST_BYTES) return wholeWords(kept);
    kept += character;
  }
  return kept;
}
