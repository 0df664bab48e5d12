import type { Lang } from '../../locale/index.js';
import { XML_START } from './xml.js';

/** The looks a cell may have, by name, and their place among the cell formats of `styles.xml`. */
export const STYLES = {
  plain: 0,
  title: 1,
  heading: 2,
  text: 3,
  literal: 4,
  date: 5,
  integer: 6,
  percent: 7,
  month: 8,
  link: 9,
  muted: 10,
  technical: 11,
} as const;

export type StyleName = keyof typeof STYLES;

/** Looks that conditional formats give, and their place in `styles.xml`. */
export const RULE_STYLES = { done: 0, overdue: 1, soon: 2 } as const;

/** Number formats of our own start here (ISO 29500, 18.8.30). */
const DATE = 164;
const MONTH = 165;
const WHOLE = 1;
const PERCENT = 9;
/** As typed: Excel makes no date of «2.1» when the cell is edited, and no formula of «=1». */
const AS_TYPED = 49;

const FONT = '<sz val="10"/>';
const NAME = '<name val="Calibri"/><family val="2"/>';

const FONTS = [
  `<font>${FONT}${NAME}</font>`,
  `<font><b/><sz val="14"/>${NAME}</font>`,
  `<font><b/>${FONT}${NAME}</font>`,
  `<font><u/>${FONT}<color rgb="FF0563C1"/>${NAME}</font>`,
  `<font>${FONT}<color rgb="FF7F7F7F"/>${NAME}</font>`,
];

const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFDDE3EA"/><bgColor indexed="64"/></patternFill></fill>',
];

const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;

const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
];

interface Look {
  number?: number;
  font?: number;
  fill?: number;
  border?: number;
  horizontal?: 'left' | 'center' | 'right';
  wrap?: boolean;
}

const LOOKS: Record<StyleName, Look> = {
  plain: {},
  title: { font: 1 },
  heading: { font: 2, fill: 2, border: 1, horizontal: 'center', wrap: true },
  text: { border: 1, wrap: true },
  literal: { border: 1, wrap: true, number: AS_TYPED, horizontal: 'left' },
  date: { border: 1, number: DATE, horizontal: 'center' },
  integer: { border: 1, number: WHOLE, horizontal: 'center' },
  percent: { border: 1, number: PERCENT, horizontal: 'center' },
  month: { border: 1, number: MONTH, horizontal: 'left' },
  link: { border: 1, font: 3, wrap: true },
  muted: { font: 4 },
  technical: { font: 4, number: AS_TYPED },
};

function cellFormat(look: Look, name: StyleName): string {
  const { number = 0, font = 0, fill = 0, border = 0, horizontal, wrap } = look;
  const alignment = [
    horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
    ` vertical="${name === 'heading' ? 'center' : 'top'}"`,
    wrap === true ? ' wrapText="1"' : '',
  ].join('');
  return (
    `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
    `<alignment${alignment}/></xf>`
  );
}

const shade = (color: string): string =>
  `<fill><patternFill patternType="solid"><bgColor rgb="${color}"/></patternFill></fill>`;

const RULES: Record<keyof typeof RULE_STYLES, string> = {
  done: '<dxf><font><color rgb="FF7F7F7F"/></font></dxf>',
  overdue: `<dxf><font><b/><color rgb="FF9C0006"/></font>${shade('FFFFC7CE')}</dxf>`,
  soon: `<dxf><font><color rgb="FF7F6000"/></font>${shade('FFFFEB9C')}</dxf>`,
};

function list(name: string, members: readonly string[]): string {
  return `<${name} count="${members.length}">${members.join('')}</${name}>`;
}

/** The part `xl/styles.xml`. Days are written as office work writes them: 30.01.2022. */
export function stylesXml(lang: Lang): string {
  const date = lang === 'ru' ? 'dd\\.mm\\.yyyy' : 'yyyy\\-mm\\-dd';
  const month = lang === 'ru' ? '[$-419]mmmm\\ yyyy' : '[$-409]mmmm\\ yyyy';
  const names = Object.keys(STYLES) as StyleName[];
  return [
    XML_START,
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="2"><numFmt numFmtId="${DATE}" formatCode="${date}"/>`,
    `<numFmt numFmtId="${MONTH}" formatCode="${month}"/></numFmts>`,
    list('fonts', FONTS),
    list('fills', FILLS),
    list('borders', BORDERS),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list(
      'cellXfs',
      names.map((name) => cellFormat(LOOKS[name], name)),
    ),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    list('dxfs', Object.values(RULES)),
    '</styleSheet>',
  ].join('');
}
