export interface DuplicatesFlags {
  threshold?: number;
  aliases?: string;
  format?: string;
  output?: string;
  excel?: boolean;
}
