import { AlignmentType, type FileChild, Paragraph, TextRun } from 'docx';
import type { Register } from '../../register/schema.js';
import { escapeHtml } from '../html/node.js';
import { BulkRows } from './bulk-rows.js';
import { docxParts, zipDocx } from './file.js';
import { centered, clean, letterSignatures, MARK, type PageWords, run } from './parts.js';
import { type TaskColumn, taskTable } from './table.js';

/** What one letter says where the others say something else. */
export interface LetterText {
  to: string;
  sending: string;
  /** The rows of its table. */
  bulk: BulkRows;
}

/**
 * The form of the letters of a run. All that letters have in common is made once for each who
 * signs: an archive gives thousands of letters, and the library takes longer for the frame of one
 * than for what stands in it.
 */
export class LetterForms {
  private readonly made = new Map<string, Promise<Map<string, Uint8Array>>>();

  constructor(
    private readonly words: PageWords,
    private readonly columns: readonly TaskColumn[],
  ) {}

  async fill(register: Register, { to, sending, bulk }: LetterText): Promise<Uint8Array> {
    const [only, ...others] = register.documents;
    const key = JSON.stringify(others.length === 0 ? (only?.signatories ?? []) : []);
    const parts = this.made.get(key) ?? this.make(register);
    this.made.set(key, parts);
    const texts = { to, sending };
    return zipDocx(await parts, (xml) =>
      bulk.fill(
        xml.replace(PLACES, (_, place: keyof typeof texts) => escapeHtml(clean(texts[place]))),
      ),
    );
  }

  private make(register: Register): Promise<Map<string, Uint8Array>> {
    const { words, columns } = this;
    const children: FileChild[] = [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { left: 4800 },
        spacing: { after: 480 },
        children: [new TextRun(`${MARK}to${MARK}`)],
      }),
      centered(words.subject, { bold: true }),
      new Paragraph({
        spacing: { after: 160 },
        children: [new TextRun(`${MARK}sending${MARK}`)],
      }),
      taskTable([], columns, new BulkRows()),
      new Paragraph({ spacing: { before: 240 }, children: [run(words.report)] }),
      ...letterSignatures(register, words),
      new Paragraph({
        spacing: { before: 480 },
        children: [run(`${words.drafted} ____________________`, { size: 20 })],
      }),
    ];
    return docxParts({ title: words.subject, landscape: false, words, children });
  }
}

const PLACES = new RegExp(`${MARK}(to|sending)${MARK}`, 'g');
