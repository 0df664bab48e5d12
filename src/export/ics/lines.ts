/** Most octets of a content line, without its line break (RFC 5545, 3.1). */
const LIMIT = 75;

/** Escapes a TEXT value (RFC 5545, 3.3.11); other control characters are not allowed there. */
export function escapeText(value: string): string {
  return value
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, (control) => (control === '\t' ? control : ''));
}

/** A content line, folded at 75 octets; never inside a character. */
export function contentLine(name: string, value: string): string {
  let folded = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = utf8Length(character);
    if (octets + size > LIMIT) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** A DATE value: `20220130` (RFC 5545, 3.3.4). */
export function dateValue(date: string): string {
  return date.replaceAll('-', '');
}
