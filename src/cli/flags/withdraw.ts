import type { IsoDate } from '../../model/deadline.js';

export interface WithdrawFlags {
  asOf?: IsoDate;
  backupCount?: number;
}
