export interface LettersFlags {
  output: string;
  assignee?: string;
  date?: string;
}
