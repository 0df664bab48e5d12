/** Groups whose text is not printed in the running text, with all that is inside them. */
export const UNPRINTED = new Set(
  (
    'colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf ' +
    'footnote annotation atnid atnauthor atntime atndate atnref atnparent listtable ' +
    'listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping ' +
    'latentstyles datastore fldinst datafield nonshppict objdata objclass objname bkmkstart ' +
    'bkmkend tc tcn xe txe rxe private sn sv shprslt passwordhash userprops docvar ftnsep ftnsepc ' +
    'aftnsep aftnsepc ftncn aftncn template'
  ).split(' '),
);

/** Groups that print nothing themselves but may hold one of `PRINTED_INSIDE`. */
export const HOLDERS = new Set(['shpinst', 'do', 'upr', 'shpgrp', 'sp']);

/** Text boxes, and the Unicode form of a text that is also there in a code page. */
export const PRINTED_INSIDE = new Set(['shptxt', 'dptxbxtext', 'ud']);

/** Groups with the printed label of a list paragraph. */
export const LABELS = new Set(['listtext', 'pntext']);

/** Control words that stand for one character. */
export const CHARACTERS: Record<string, string> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  page: '\n',
  column: '\n',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00A0',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\',
};
