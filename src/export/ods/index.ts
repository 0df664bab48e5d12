import type { Exporter } from '../types.js';
import { sourceOf, workbookOptions } from '../xlsx/index.js';
import { writeSpreadsheet } from './workbook.js';

const ods: Exporter = {
  binary: true,
  write: (register, options) =>
    writeSpreadsheet(sourceOf(register, options), workbookOptions(register, options)),
};

export default ods;
