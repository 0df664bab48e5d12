import { readFileSync } from 'node:fs';

/** What each row of the table counts, as found and as expected. */
const FIELDS = [
  { en: 'items found', ru: 'пункты', found: 'items matched', expected: 'items expected' },
  { en: 'deadlines right', ru: 'сроки', found: 'deadline right', expected: 'tasks with deadline' },
  {
    en: 'addressees right',
    ru: 'исполнители',
    found: 'addressee right',
    expected: 'tasks with addressee',
  },
  { en: 'issuers right', ru: 'кто принял', found: 'issuers right', expected: 'issuers expected' },
] as const;

type Lang = 'en' | 'ru';
type Row = Record<string, string>;

/** A batch of papers whose shares are taken alone: a share of fewer papers says little. */
const ENOUGH = 10;

export interface FirstContact {
  papers: number;
  batches: number;
  lost: number;
  /** What was invented, and on how many papers that was counted: the first batches did not. */
  invented: { tasks: number; dates: number; papers: number };
  /** Shares in order of {@link FIELDS}: of all batches together, and of each batch. */
  fields: { name: Record<Lang, string>; share: number; batches: number[] }[];
}

/** Sums the table of how papers were read that nobody had seen before. */
export function firstContact(path = 'fixtures/real-forms/first-contact.tsv'): FirstContact {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = head.split('\t');
  const rows = lines.map((line): Row => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
  });
  const judged = rows.filter(
    (row) => isCount(row['invented tasks']) && isCount(row['invented dates']),
  );
  return {
    papers: sum(rows, 'papers'),
    batches: rows.length,
    lost: sum(rows, 'papers lost'),
    invented: {
      tasks: sum(judged, 'invented tasks'),
      dates: sum(judged, 'invented dates'),
      papers: sum(judged, 'papers'),
    },
    fields: FIELDS.map(({ en, ru, found, expected }) => {
      const counted = rows.filter((row) => isCount(row[found]) && isCount(row[expected]));
      const batches = rows.flatMap((row) => shareOf(row, found, expected) ?? []);
      return { name: { en, ru }, share: sum(counted, found) / sum(counted, expected), batches };
    }),
  };
}

function sum(rows: readonly Row[], name: string): number {
  return rows.reduce((all, row) => all + count(row[name]), 0);
}

function shareOf(row: Row, found: string, expected: string): number | null {
  const percent = /^(\d+)%$/.exec(row[found] ?? '')?.[1];
  if (percent !== undefined) return Number(percent) / 100;
  return count(row[expected]) < ENOUGH ? null : count(row[found]) / count(row[expected]);
}

function isCount(cell = ''): boolean {
  return /^\d+$/.test(cell);
}

function count(cell = ''): number {
  return isCount(cell) ? Number(cell) : 0;
}

const WORDS = {
  en: {
    title: (papers: number) => `First contact with ${papers} papers nobody had seen`,
    note: 'bar: all papers · dots: single batches',
    said: ({ papers, batches, lost, invented }: FirstContact, list: string) =>
      `Measured on first contact: ${papers} real papers of ${batches} batches that nobody had looked at while coding, each read once and annotated by hand. ${list}. Not read at all: ${lost}; invented on the ${invented.papers} papers on which that was counted: tasks ${invented.tasks}, dates ${invented.dates}.`,
  },
  ru: {
    title: (papers: number) => `Первая встреча с ${papers} документами`,
    note: 'полоса – все документы · точки – отдельные партии',
    said: ({ papers, batches, lost, invented }: FirstContact, list: string) =>
      `Измерено при первой встрече: документов ${papers}, партий ${batches}; при разработке их никто не видел, каждый прочитан один раз и размечен вручную. ${list}. Не прочитано вовсе: ${lost}; придумано (считали на ${invented.papers} документах): поручений ${invented.tasks}, дат ${invented.dates}.`,
  },
} as const;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The figures in a sentence, for the READMEs. */
export function firstContactWords(contact: FirstContact, lang: Lang): string {
  const list = contact.fields
    .map(({ name, share }) => `${name[lang]} ${percent(share)}`)
    .join(', ');
  return WORDS[lang].said(contact, `${list.charAt(0).toUpperCase()}${list.slice(1)}`);
}

const LEFT = 150;
const WIDTH = 330;
const ROW = 34;
const TOP = 46;

/** The figures as a small picture that follows the reader's dark mode. */
export function firstContactChart(contact: FirstContact, lang: Lang): string {
  const { title, note } = WORDS[lang];
  const height = TOP + contact.fields.length * ROW + 24;
  const rows = contact.fields.flatMap(({ name, share, batches }, place) => {
    const y = TOP + place * ROW;
    return [
      `<text x="${LEFT - 12}" y="${y + 15}" text-anchor="end">${name[lang]}</text>`,
      `<rect class="all" x="${LEFT}" y="${y}" width="${WIDTH}" height="20" rx="4"/>`,
      `<rect class="got" x="${LEFT}" y="${y}" width="${(WIDTH * share).toFixed(1)}" height="20" rx="4"/>`,
      ...batches.map(
        (one) => `<circle cx="${(LEFT + WIDTH * one).toFixed(1)}" cy="${y + 10}" r="3"/>`,
      ),
      `<text class="figure" x="${LEFT + WIDTH + 12}" y="${y + 15}">${percent(share)}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 ${height}" width="560" height="${height}" role="img" aria-labelledby="t">`,
    `<title id="t">${title(contact.papers)}</title>`,
    '<style>text{font:14px system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;fill:#1d2225}.head{font-size:15px;font-weight:600}.note{font-size:12px;fill:#586168}.figure{font-weight:600}.all{fill:#e6e2d9}.got{fill:#1a5f59}circle{fill:#f0b429;stroke:#1d2225;stroke-width:.6}@media(prefers-color-scheme:dark){text{fill:#e9eceb}.note{fill:#a6b0b0}.all{fill:#394041}.got{fill:#3c9186}}</style>',
    `<text class="head" x="0" y="18">${title(contact.papers)}</text>`,
    ...rows,
    `<text class="note" x="${LEFT}" y="${height - 8}">${note}</text>`,
    '</svg>',
    '',
  ].join('\n');
}
