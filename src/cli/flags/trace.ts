export interface TraceFlags {
  addressee?: string;
  threshold?: number;
  aliases?: string;
  format?: string;
  output?: string;
  excel?: boolean;
}
