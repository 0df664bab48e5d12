import { columnName, escapeXml, quoteSheet, XML_START } from './xml.js';

/** A range of one column of a sheet, and what a reader shows of it that does not calculate. */
export interface Range<Value> {
  /** 1-based. */
  column: number;
  firstRow: number;
  lastRow: number;
  values: readonly Value[];
}

export interface Series {
  /** Cell that names the series. */
  name: { column: number; row: number; value: string };
  values: Range<number>;
  /** RGB, as `70AD47`. */
  color: string;
}

/** A stacked bar chart over a table of a sheet. */
export interface Chart {
  title: string;
  sheet: string;
  /** `bar` lies, `col` stands. */
  direction: 'bar' | 'col';
  categories: Range<string | number>;
  /** Number format of the categories where they are numbers. */
  categoryFormat?: string;
  series: readonly Series[];
}

/** Where a chart stands on its sheet, in 0-based columns and rows. */
export interface Anchor {
  column: number;
  row: number;
  columns: number;
  rows: number;
}

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const SMALL_LABELS =
  '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="700"/></a:pPr><a:endParaRPr lang="ru-RU"/></a:p></c:txPr>';

/** The part `xl/charts/chartN.xml` (ISO 29500, 21.2). */
export function chartXml(chart: Chart): string {
  const lying = chart.direction === 'bar';
  return [
    XML_START,
    `<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    `<c:barChart><c:barDir val="${chart.direction}"/><c:grouping val="stacked"/>`,
    '<c:varyColors val="0"/>',
    ...chart.series.map((series, place) => seriesXml(chart, series, place)),
    '<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>',
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/>`,
    `</c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/>`,
    `<c:numFmt formatCode="${escapeXml(chart.categoryFormat ?? 'General')}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    // Small enough for every name of a body to be shown.
    lying ? SMALL_LABELS : '',
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>',
    '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>',
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling>',
    `<c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/><c:majorGridlines/>`,
    '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/>',
    '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/>',
    `<c:crosses val="${lying ? 'max' : 'autoZero'}"/></c:valAx></c:plotArea>`,
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

function titleXml(title: string): string {
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>' +
    `<a:r><a:rPr lang="ru-RU" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich>` +
    '</c:tx><c:overlay val="0"/></c:title>'
  );
}

function seriesXml(chart: Chart, series: Series, place: number): string {
  const { name, values, color } = series;
  const at = `$${columnName(name.column)}$${name.row}`;
  return [
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:strRef>`,
    `<c:f>${escapeXml(`${quoteSheet(chart.sheet)}!${at}`)}</c:f>`,
    `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(name.value)}</c:v></c:pt>`,
    '</c:strCache></c:strRef></c:tx>',
    `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr>`,
    '<c:invertIfNegative val="0"/>',
    `<c:cat>${referenceXml(chart.sheet, chart.categories, chart.categoryFormat)}</c:cat>`,
    `<c:val>${referenceXml(chart.sheet, values, 'General')}</c:val></c:ser>`,
  ].join('');
}

function referenceXml(
  sheet: string,
  range: Range<string | number>,
  format: string | undefined,
): string {
  const letters = columnName(range.column);
  const formula = `${quoteSheet(sheet)}!$${letters}$${range.firstRow}:$${letters}$${range.lastRow}`;
  const numbers = range.values.every((value) => typeof value === 'number');
  const points = range.values.map(
    (value, place) => `<c:pt idx="${place}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  const kind = numbers ? 'num' : 'str';
  return [
    `<c:${kind}Ref><c:f>${escapeXml(formula)}</c:f><c:${kind}Cache>`,
    numbers ? `<c:formatCode>${escapeXml(format ?? 'General')}</c:formatCode>` : '',
    `<c:ptCount val="${points.length}"/>${points.join('')}</c:${kind}Cache></c:${kind}Ref>`,
  ].join('');
}

/** The part `xl/drawings/drawingN.xml`: one chart for each anchor, related as rId1, rId2 … */
export function drawingXml(anchors: readonly Anchor[]): string {
  return [
    XML_START,
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">',
    ...anchors.map(anchorXml),
    '</xdr:wsDr>',
  ].join('');
}

function anchorXml({ column, row, columns, rows }: Anchor, place: number): string {
  const corner = (x: number, y: number) =>
    `<xdr:col>${x}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${y}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return [
    `<xdr:twoCellAnchor><xdr:from>${corner(column, row)}</xdr:from>`,
    `<xdr:to>${corner(column + columns, row + rows)}</xdr:to>`,
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${place + 2}" name="Chart ${place + 1}"/><xdr:cNvGraphicFramePr/>`,
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
    ` r:id="rId${place + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
    '<xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}
