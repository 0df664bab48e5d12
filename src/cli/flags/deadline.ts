export interface DeadlineFlags {
  format: 'text' | 'json';
  date?: string;
  calendar?: string;
  schoolYearEnd?: string;
}
