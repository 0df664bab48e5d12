/** Headers with which letters and saved pages begin. */
const FIRST =
  /^(?:from|to|subject|date|return-path|received|mime-version|message-id|delivered-to|reply-to|sender|content-type|snapshot-content-location|dkim-signature|authentication-results|arc-[\w-]{1,40}|x-[\w-]{1,60}):/i;
const SAVED_PAGE = /^content-type:\s{0,9}multipart\/related/im;
const PAGE_SIGNS = /^(?:snapshot-content-location|from:\s{0,9}["<]?saved by|x-mimeole)/im;

/** Whether bytes are a letter or a saved page, by their headers. */
export function letterKind(head: string): 'eml' | 'mhtml' | null {
  if (!FIRST.test(head)) return null;
  const headers = head.split(/\r?\n\r?\n/, 1)[0] ?? '';
  if (!/^(?:mime-version|content-type|message-id|received):/im.test(headers)) return null;
  if (!SAVED_PAGE.test(headers)) return 'eml';
  return PAGE_SIGNS.test(headers) || !/^(?:to|received|message-id):/im.test(headers)
    ? 'mhtml'
    : 'eml';
}
