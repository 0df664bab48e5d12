import type { Lang } from '../../locale/index.js';
import { ROW_HEIGHTS } from '../xlsx/height.js';
import type { RULE_STYLES, StyleName } from '../xlsx/styles.js';
import { TITLE_HEIGHT } from '../xlsx/summary-sheet.js';
import { columnStyleXml, rowStyleXml } from './styles-part.js';

/** Names of the looks of cells in a spreadsheet of this program. */
export const cellStyle = (name: StyleName): string => `decisions-${name}`;

/** Names of the looks that conditions give. */
export const ruleStyle = (name: keyof typeof RULE_STYLES): string => `decisions-rule-${name}`;

/** Looks of a sheet: its page. */
export const SHEET_STYLE = 'decisions-sheet';

interface Look {
  bold?: boolean;
  size?: number;
  color?: string;
  underline?: boolean;
  fill?: string;
  border?: boolean;
  wrap?: boolean;
  align?: 'start' | 'center';
  middle?: boolean;
  /** How numbers and days are shown. */
  data?: 'decisions-day' | 'decisions-month' | 'decisions-percent' | 'decisions-typed';
}

const LOOKS: Record<StyleName, Look> = {
  plain: {},
  title: { bold: true, size: 14 },
  heading: { bold: true, fill: '#dde3ea', border: true, wrap: true, align: 'center', middle: true },
  text: { border: true, wrap: true },
  literal: { border: true, wrap: true, align: 'start', data: 'decisions-typed' },
  date: { border: true, align: 'center', data: 'decisions-day' },
  integer: { border: true, align: 'center' },
  percent: { border: true, align: 'center', data: 'decisions-percent' },
  month: { border: true, align: 'start', data: 'decisions-month' },
  link: { border: true, wrap: true, underline: true, color: '#0563c1' },
  muted: { color: '#7f7f7f' },
  technical: { color: '#7f7f7f', data: 'decisions-typed' },
};

const RULES: Record<keyof typeof RULE_STYLES, Look> = {
  done: { color: '#7f7f7f' },
  overdue: { bold: true, color: '#9c0006', fill: '#ffc7ce' },
  soon: { color: '#7f6000', fill: '#ffeb9c' },
};

function lookXml({ fill, border, wrap, middle, ...look }: Look, always: boolean): string {
  const cell = [
    fill === undefined ? '' : ` fo:background-color="${fill}"`,
    border === true ? ' fo:border="0.74pt solid #bfbfbf"' : '',
    wrap === true ? ' fo:wrap-option="wrap"' : '',
    always ? ` style:vertical-align="${middle === true ? 'middle' : 'top'}"` : '',
    look.align === undefined ? '' : ' style:text-align-source="fix"',
  ].join('');
  const text = [
    look.bold === true ? ' fo:font-weight="bold"' : '',
    look.color === undefined ? '' : ` fo:color="${look.color}"`,
    look.underline === true ? ' style:text-underline-style="solid"' : '',
    always ? ` style:font-name="Calibri" fo:font-size="${look.size ?? 10}pt"` : '',
  ].join('');
  const paragraph =
    look.align === undefined ? '' : `<style:paragraph-properties fo:text-align="${look.align}"/>`;
  return `<style:table-cell-properties${cell}/>${paragraph}<style:text-properties${text}/>`;
}

function cellStyleXml(name: string, look: Look): string {
  const data = look.data === undefined ? '' : ` style:data-style-name="${look.data}"`;
  return (
    `<style:style style:name="${name}" style:family="table-cell"` +
    ` style:parent-style-name="Default"${data}>${lookXml(look, true)}</style:style>`
  );
}

/** The looks that the content of a new spreadsheet names. */
export function automaticStyles(widths: Iterable<number>, lang: Lang): string {
  const columns = new Set([...widths].map(Math.round));
  const heights = new Set([...ROW_HEIGHTS, TITLE_HEIGHT]);
  return [
    dataStyles(lang),
    ...Array.from(columns, columnStyleXml),
    ...Array.from(heights, rowStyleXml),
    `<style:style style:name="${SHEET_STYLE}" style:family="table" style:master-page-name="Default">` +
      '<style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style>',
    ...Object.entries(LOOKS).map(([name, look]) => cellStyleXml(`decisions-${name}`, look)),
  ].join('');
}

/** Days are written as office work writes them: 30.01.2022. */
function dataStyles(lang: Lang): string {
  const part = (name: string, about = ''): string => `<number:${name}${about}/>`;
  const sign = (text: string): string => `<number:text>${text}</number:text>`;
  const long = ' number:style="long"';
  const [day, month, year] = [part('day', long), part('month', long), part('year', long)];
  const whole =
    lang === 'ru'
      ? [day, sign('.'), month, sign('.'), year]
      : [year, sign('-'), month, sign('-'), day];
  const named = part('month', ' number:style="long" number:textual="true"');
  const locale =
    lang === 'ru'
      ? ' number:language="ru" number:country="RU"'
      : ' number:language="en" number:country="US"';
  return [
    `<number:date-style style:name="decisions-day">${whole.join('')}</number:date-style>`,
    `<number:date-style style:name="decisions-month"${locale}>${named}${sign(' ')}${year}</number:date-style>`,
    '<number:percentage-style style:name="decisions-percent">' +
      '<number:number number:decimal-places="0" number:min-integer-digits="1"/>' +
      `${sign('%')}</number:percentage-style>`,
    '<number:text-style style:name="decisions-typed"><number:text-content/></number:text-style>',
  ].join('');
}

/** The part `styles.xml`: the page, and the looks that conditions give. */
export function stylesXml(
  namespaces: string,
  pageWords: readonly [before: string, of: string],
): string {
  const footer = `<text:p>${pageWords[0]}<text:page-number>1</text:page-number>${pageWords[1]}<text:page-count>1</text:page-count></text:p>`;
  const rules = Object.entries(RULES).map(
    ([name, look]) =>
      `<style:style style:name="decisions-rule-${name}" style:family="table-cell"` +
      ` style:parent-style-name="Default">${lookXml(look, false)}</style:style>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<office:document-styles ${namespaces} office:version="1.3">`,
    '<office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri"/>',
    '</office:font-face-decls><office:styles>',
    '<style:default-style style:family="table-cell"><style:text-properties',
    ' style:font-name="Calibri" fo:font-size="10pt" fo:language="ru" fo:country="RU"/></style:default-style>',
    '<style:style style:name="Default" style:family="table-cell"/>',
    ...rules,
    '</office:styles><office:automatic-styles>',
    '<style:page-layout style:name="decisions-page"><style:page-layout-properties',
    ' fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape"',
    ' fo:margin-top="1cm" fo:margin-bottom="1cm" fo:margin-left="1cm" fo:margin-right="1cm"',
    ' style:scale-to-X="1" style:scale-to-Y="0" style:table-centering="none"/>',
    '<style:header-style/><style:footer-style><style:header-footer-properties',
    ' fo:min-height="0.6cm" fo:margin-top="0.2cm"/></style:footer-style></style:page-layout>',
    '</office:automatic-styles><office:master-styles>',
    '<style:master-page style:name="Default" style:page-layout-name="decisions-page">',
    `<style:header style:display="false"/><style:footer>${footer}</style:footer>`,
    '</style:master-page></office:master-styles></office:document-styles>',
  ].join('');
}
