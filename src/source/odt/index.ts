import { textBuilder } from '../builder.js';
import { openParts } from '../parts.js';
import { note, type Reader, type ReaderContext, refusal } from '../reader.js';
import { writeBlocks } from '../write-blocks.js';
import { type Attributes, walkXml, type XmlHandler } from '../xml.js';
import { Body } from './body.js';
import { ODF_NAMESPACES } from './namespaces.js';
import { Styles } from './styles.js';

/** A text, or a workbook's sheets. */
const BODIES = new Set(['office:text', 'office:spreadsheet']);

/** Sends each part of a document to whom it concerns: the styles or the body. */
class DocumentHandler implements XmlHandler {
  private readonly path: string[] = [];
  private where: 'styles' | 'body' | null = null;

  constructor(
    private readonly styles: Styles,
    private readonly body: Body | null,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.where === null) {
      if (name === 'office:styles') this.where = 'styles';
      // The automatic styles of styles.xml are those of running heads only.
      else if (name === 'office:automatic-styles' && this.body !== null) this.where = 'styles';
      else if (BODIES.has(name) && this.body !== null) this.where = 'body';
      if (this.where !== null) this.path.push(name);
      return;
    }
    this.path.push(name);
    if (this.where === 'styles') this.styles.open(name, attributes);
    else this.body?.open(name, attributes);
  }

  close(name: string): void {
    if (this.where === null) return;
    this.path.pop();
    if (this.path.length === 0) this.where = null;
    else if (this.where === 'styles') this.styles.close(name);
    else this.body?.close(name);
  }

  text(value: string): void {
    if (this.where === 'body') this.body?.text(value);
  }
}

async function walkPackage(
  bytes: Uint8Array,
  styles: Styles,
  body: Body,
  context: ReaderContext,
): Promise<void> {
  const parts = await openParts(bytes, 'ODT', context);
  const manifest = parts.has('META-INF/manifest.xml')
    ? new TextDecoder().decode(await parts.read('META-INF/manifest.xml'))
    : '';
  if (manifest.includes('encryption-data')) throw refusal(context, 'encrypted', 'encrypted');
  if (parts.has('styles.xml'))
    walkXml(
      await parts.read('styles.xml'),
      ODF_NAMESPACES,
      new DocumentHandler(styles, null),
      context,
    );
  const content = await parts.read('content.xml');
  walkXml(content, ODF_NAMESPACES, new DocumentHandler(styles, body), context);
}

/**
 * An OpenDocument text, zipped or flat. List and heading numbers are counted; deleted changes,
 * notes, comments, running heads and hidden text are out.
 */
export const readOdt: Reader = async (bytes, context) => {
  const styles = new Styles();
  const body = new Body(styles);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) await walkPackage(bytes, styles, body, context);
  else walkXml(bytes, ODF_NAMESPACES, new DocumentHandler(styles, body), context);
  const builder = textBuilder(context);
  writeBlocks(builder, body.finish());
  const notes = [];
  if (body.sawChanges) notes.push(note(context, 'info', 'tracked-changes', 'changesAccepted'));
  if (body.hiddenRows > 0 || body.hiddenTables > 0)
    notes.push(
      note(context, 'warning', 'parts-hidden', 'partsHidden', {
        rows: body.hiddenRows,
        sheets: body.hiddenTables,
      }),
    );
  if (body.sawStruck) notes.push(note(context, 'info', 'struck-out', 'struckOut'));
  return { ...builder.finish(), encoding: 'utf-8', notes };
};

/** An OpenDocument workbook as a paper: its tables one behind the other, each row a line. */
export const readOds: Reader = (bytes, context) => readOdt(bytes, context);
