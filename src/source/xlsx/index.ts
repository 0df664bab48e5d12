import type { Block } from '../blocks.js';
import { textBuilder } from '../builder.js';
import { relationshipsById } from '../docx/relationships.js';
import { openParts, type Parts } from '../parts.js';
import { note, type Reader } from '../reader.js';
import { writeBlocks } from '../write-blocks.js';
import { walkXml } from '../xml.js';
import { readStrings, readWorkbook, XLSX_NAMESPACES } from './parts.js';
import { SheetWalker } from './sheet.js';
import { readStyles } from './styles.js';

const WORKBOOK = 'xl/workbook.xml';

/** What the program itself writes into the registers it makes. */
const OWN = '<Application>decisions ';
const OWN_COLUMN = 'name="decisions.';

/** A register of tasks that this program made is read by the commands that keep it, not as a paper. */
async function isOwnRegister(parts: Parts): Promise<boolean> {
  const holds = async (name: string, words: string): Promise<boolean> =>
    parts.has(name) && new TextDecoder().decode(await parts.read(name)).includes(words);
  return (await holds('docProps/app.xml', OWN)) || (await holds(WORKBOOK, OWN_COLUMN));
}

/**
 * A workbook as a paper: its sheets one behind the other, each row a line. Days are written as their
 * cells show them, formulas as the value last computed; hidden sheets, rows and columns are out.
 */
export const readXlsx: Reader = async (bytes, context) => {
  const parts = await openParts(bytes, 'XLSX', context);
  if (await isOwnRegister(parts))
    return {
      text: '',
      lines: [],
      encoding: 'utf-8',
      notes: [note(context, 'info', 'own-register', 'ownRegister')],
    };
  const { sheets, hiddenSheets, from1904 } = readWorkbook(await parts.read(WORKBOOK), context);
  const targets = await relationshipsById(parts, WORKBOOK, context);
  const strings = parts.has('xl/sharedStrings.xml')
    ? readStrings(await parts.read('xl/sharedStrings.xml'), context)
    : [];
  const none = new TextEncoder().encode('<none/>');
  const style = readStyles(
    parts.has('xl/styles.xml') ? await parts.read('xl/styles.xml') : none,
    context,
  );
  const builder = textBuilder(context);
  const notes = [];
  let hiddenRows = 0;
  let sawStruck = false;
  for (const { relationship } of sheets) {
    const name = targets.get(relationship);
    if (name === undefined || !parts.has(name)) continue;
    const walker = new SheetWalker({ strings, style, from1904 });
    walkXml(await parts.read(name), XLSX_NAMESPACES, walker, context);
    const blocks: Block[] = [walker.finish()];
    if (builder.count > 0) builder.add('');
    writeBlocks(builder, blocks);
    hiddenRows += walker.hiddenRows;
    sawStruck ||= walker.sawStruck;
  }
  if (sawStruck) notes.push(note(context, 'info', 'struck-out', 'struckOut'));
  if (hiddenRows > 0 || hiddenSheets > 0)
    notes.push(
      note(context, 'warning', 'parts-hidden', 'partsHidden', {
        rows: hiddenRows,
        sheets: hiddenSheets,
      }),
    );
  return { ...builder.finish(), encoding: 'utf-8', notes };
};
