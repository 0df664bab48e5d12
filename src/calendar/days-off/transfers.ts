import type { IsoDate } from '../../model/deadline.js';

/** Holidays of art. 112 of the Labour Code of Russia, as `MM-DD`. */
export const HOLIDAYS: ReadonlySet<string> = new Set([
  '01-01',
  '01-02',
  '01-03',
  '01-04',
  '01-05',
  '01-06',
  '01-07',
  '01-08',
  '02-23',
  '03-08',
  '05-01',
  '05-09',
  '06-12',
  '11-04',
]);

export interface TransferYear {
  /** The government's decree on the transfers of the year. */
  decree: string;
  /** Days off moved by the decree, from a day to a day. */
  byDecree: [from: IsoDate, to: IsoDate][];
  /** Days off moved by art. 112 itself: a holiday on a weekend frees the next working day. */
  byLaw: [from: IsoDate, to: IsoDate][];
}

/**
 * Transfers of days off by year. A Saturday that is moved is a working day, unless it is a holiday.
 * Days that a decree of the President made free in one year only (as in May and November 2021) are
 * no days off of the Labour Code and stand in a calendar of one's own.
 */
export const TRANSFERS: ReadonlyMap<number, TransferYear> = new Map([
  [
    2021,
    {
      decree: 'Постановление Правительства РФ от 10.10.2020 № 1648',
      byDecree: [
        ['2021-01-02', '2021-11-05'],
        ['2021-01-03', '2021-12-31'],
        ['2021-02-20', '2021-02-22'],
      ],
      byLaw: [
        ['2021-05-01', '2021-05-03'],
        ['2021-05-09', '2021-05-10'],
        ['2021-06-12', '2021-06-14'],
      ],
    },
  ],
  [
    2022,
    {
      decree: 'Постановление Правительства РФ от 16.09.2021 № 1564',
      byDecree: [
        ['2022-01-01', '2022-05-03'],
        ['2022-01-02', '2022-05-10'],
        ['2022-03-05', '2022-03-07'],
      ],
      byLaw: [
        ['2022-05-01', '2022-05-02'],
        ['2022-06-12', '2022-06-13'],
      ],
    },
  ],
  [
    2023,
    {
      decree: 'Постановление Правительства РФ от 29.08.2022 № 1505',
      byDecree: [
        ['2023-01-01', '2023-02-24'],
        ['2023-01-08', '2023-05-08'],
      ],
      byLaw: [['2023-11-04', '2023-11-06']],
    },
  ],
  [
    2024,
    {
      decree: 'Постановление Правительства РФ от 10.08.2023 № 1314',
      byDecree: [
        ['2024-01-06', '2024-05-10'],
        ['2024-01-07', '2024-12-31'],
        ['2024-04-27', '2024-04-29'],
        ['2024-11-02', '2024-04-30'],
        ['2024-12-28', '2024-12-30'],
      ],
      byLaw: [],
    },
  ],
  [
    2025,
    {
      decree: 'Постановление Правительства РФ от 04.10.2024 № 1335',
      byDecree: [
        ['2025-01-04', '2025-05-02'],
        ['2025-01-05', '2025-12-31'],
        ['2025-02-23', '2025-05-08'],
        ['2025-03-08', '2025-06-13'],
        ['2025-11-01', '2025-11-03'],
      ],
      byLaw: [],
    },
  ],
  [
    2026,
    {
      decree: 'Постановление Правительства РФ от 24.09.2025 № 1466',
      byDecree: [
        ['2026-01-03', '2026-01-09'],
        ['2026-01-04', '2026-12-31'],
      ],
      byLaw: [
        ['2026-03-08', '2026-03-09'],
        ['2026-05-09', '2026-05-11'],
      ],
    },
  ],
]);
