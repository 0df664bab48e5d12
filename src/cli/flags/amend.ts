export interface AmendFlags {
  format?: string;
  output?: string;
  text?: string;
  all?: boolean;
}
