export interface DiffFlags {
  format?: string;
  output?: string;
  excel?: boolean;
}
