import ExcelJS from 'exceljs';

/** Opens a workbook with a reader that is not ours. */
export async function openBook(bytes: string | Uint8Array): Promise<ExcelJS.Workbook> {
  if (typeof bytes === 'string') throw new Error('XLSX came as text');
  const workbook = new ExcelJS.Workbook();
  // exceljs asks for a Buffer type of its own; any bytes do.
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

/** Saves a workbook as somebody's program would. */
export async function saveBook(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The texts of a row, formulas by what they show. */
export function texts(sheet: ExcelJS.Worksheet, row: number): string[] {
  const cells: string[] = [];
  sheet.getRow(row).eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text));
  return cells;
}

/** The first row whose cell in the column has the value; its number. */
export function rowWith(sheet: ExcelJS.Worksheet, column: string, value: string): number {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    if (sheet.getCell(`${column}${row}`).text === value) return row;
  }
  throw new Error(`no ${value} in column ${column}`);
}
