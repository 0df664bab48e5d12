import { describe, expect, test } from 'vitest';
import { openFormula } from '../../../src/export/ods/formula.js';
import { shiftOpenFormula } from '../../../src/export/ods/shift.js';
import { shiftContent } from '../../../src/export/ods/shift-content.js';

describe('formulas of Excel as OpenFormula', () => {
  test.each([
    ['A1+$B$2', 'of:=[.A1]+[.$B$2]'],
    ['SUM(A1:B2,"a,b!A1")', 'of:=SUM([.A1:.B2];"a,b!A1")'],
    ['MATCH("x",\'По руч\'!$T:$T,0)', 'of:=MATCH("x";[$\'По руч\'.$T$1:.$T$1048576];0)'],
    ["COUNT('it''s'!A1:A9)", "of:=COUNT([$'it''s'.A1:.A9])"],
    ['Лист1!B2<>""', 'of:=[$Лист1.B2]<>""'],
    ['LOG10(A1)+EDATE($J5,1)', 'of:=LOG10([.A1])+EDATE([.$J5];1)'],
  ])('%s', (excel, open) => {
    expect(openFormula(excel)).toBe(open);
  });
});

describe('rows that are put in move what refers to them', () => {
  const shift = { sheet: 'По ручения', after: 5, by: 2 };

  test.each([
    // On the sheet itself and from another one; a range that ends with the table grows.
    ['of:=SUM([.A2:.A5])+[.B9]', true, 'of:=SUM([.A2:.A7])+[.B11]'],
    ['of:=[$\'По ручения\'.$B$6]&"[.A9]"', false, 'of:=[$\'По ручения\'.$B$8]&"[.A9]"'],
    ['of:=[.A9]', false, 'of:=[.A9]'],
    ["of:=['file:///a.ods'#$'По ручения'.A9]", true, "of:=['file:///a.ods'#$'По ручения'.A9]"],
  ])('%s', (formula, own, after) => {
    expect(shiftOpenFormula(formula, shift, own)).toBe(after);
  });

  test('in every attribute that holds a place, whatever sheet it stands on', () => {
    const xml = (names: string, filter: string, own: string, other: string, condition: string) =>
      '<office:spreadsheet><table:table table:name="По ручения">' +
      `<table:table-cell table:formula="of:=[.A${own}]"/>` +
      `<calcext:condition calcext:value="formula-is([.$A${condition}]=&quot;[.A9]&quot;)"/>` +
      `</table:table><table:table table:name="Б"><table:table-cell table:formula="of:=[.A${other}]"/></table:table>` +
      `<table:named-range table:cell-range-address="$'По ручения'.$A$${names}"/>` +
      `<table:database-range table:target-range-address="'По ручения'.A1:'По ручения'.U${filter}"/>` +
      '</office:spreadsheet>';
    expect(shiftContent(xml('9', '5', '9', '9', '9'), shift)).toBe(xml('11', '7', '11', '9', '11'));
  });
});
