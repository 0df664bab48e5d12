/** Options of `decisions read`. */
export interface ReadFlags {
  format: 'text' | 'json';
  json?: boolean;
  encoding?: string;
  ocr?: boolean;
}
