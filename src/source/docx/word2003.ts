import { told } from '../told.js';
import type { Attributes, XmlHandler } from '../xml.js';

/** Elements of WordprocessingML of 2003 under the names that they have in DOCX. */
const NAMES: Record<string, string> = {
  'w:vmerge': 'w:vMerge',
  'w:hmerge': 'w:hMerge',
  'w:listPr': 'w:numPr',
  'w:ilfo': 'w:numId',
  'w:listDef': 'w:abstractNum',
  'w:list': 'w:num',
  'w:ilst': 'w:abstractNumId',
  'w:nfc': 'w:numFmt',
  'w:cr': 'w:cr',
  'wx:pBdrGroup': 'w:sdtContent',
};
/** Codes of number formats (MS-OSHARED 2.2.1.3 MSONFC) under their names in DOCX. */
const FORMATS: Record<string, string> = {
  '0': 'decimal',
  '1': 'upperRoman',
  '2': 'lowerRoman',
  '3': 'upperLetter',
  '4': 'lowerLetter',
  '22': 'decimalZero',
  '23': 'bullet',
  '58': 'russianLower',
  '59': 'russianUpper',
  '255': 'none',
};

function attributesOf(name: string, attributes: Attributes): Attributes {
  const value = attributes['w:val'] ?? '';
  if (name === 'w:nfc') return { 'w:val': told(FORMATS, value) ?? 'decimal' };
  if (name === 'w:listDef') return { 'w:abstractNumId': attributes['w:listDefId'] ?? '' };
  if (name === 'w:list') return { 'w:numId': attributes['w:ilfo'] ?? '' };
  return attributes;
}

/** What a tracked change of 2003 is called in DOCX, by its `w:type`. */
function annotation(type: string | undefined): string {
  if (type === 'Word.Deletion') return 'w:del';
  return type === 'Word.Insertion' ? 'w:ins' : 'aml:annotation';
}

/** Hands the elements of Word's XML of 2003 on as those of DOCX. */
export function asDocx(handler: XmlHandler): XmlHandler {
  const open: string[] = [];
  return {
    open(name, attributes) {
      const own =
        name === 'aml:annotation' ? annotation(attributes['w:type']) : (told(NAMES, name) ?? name);
      open.push(own);
      handler.open(own, attributesOf(name, attributes));
    },
    close(name) {
      handler.close(open.pop() ?? name);
    },
    text: (value) => handler.text(value),
  };
}

/** Namespaces of Word's XML of 2003. */
export const WORD_2003 = {
  'http://schemas.microsoft.com/office/word/2003/wordml': 'w',
  'http://schemas.microsoft.com/office/word/2003/auxHint': 'wx',
  'http://schemas.microsoft.com/aml/2001/core': 'aml',
};
