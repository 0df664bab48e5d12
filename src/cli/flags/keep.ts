/** What every command that writes a file may be told about the file that is there. */
export interface KeepFlags {
  force?: boolean;
  backupCount?: number;
}
