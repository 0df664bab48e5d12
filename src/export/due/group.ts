import type { Lang } from '../../locale/index.js';
import type { DueEntry, DueList } from '../../register/due-list.js';
import { datedLabel, partyNames } from '../words.js';
import { DUE_HEADINGS, DUE_WORDS } from './words.js';

/** What a list of deadlines is divided by. */
export const GROUPINGS = ['state', 'assignee', 'document', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface DueGroup {
  heading: string;
  entries: DueEntry[];
}

/** The list divided anew: by state as it is, else by assignee, paper or month, in each by day. */
export function regroup(list: DueList, grouping: Grouping, lang: Lang): DueGroup[] {
  if (grouping === 'state') {
    return list.groups.map(({ state, entries }) => ({
      heading: DUE_HEADINGS[lang][state],
      entries,
    }));
  }
  const groups = new Map<string, DueGroup>();
  for (const { entries } of list.groups) {
    for (const entry of entries) {
      for (const { key, heading } of headings(entry, grouping, lang)) {
        const group = groups.get(key);
        if (group) group.entries.push(entry);
        else groups.set(key, { heading, entries: [entry] });
      }
    }
  }
  const sorted = [...groups];
  if (grouping === 'month') sorted.sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, group]) => group);
}

interface Heading {
  key: string;
  heading: string;
}

/** Where an entry belongs; under each of its assignees. */
function headings(entry: DueEntry, grouping: Grouping, lang: Lang): Heading[] {
  if (grouping === 'document') {
    return [{ key: entry.document.id, heading: datedLabel(entry.document) }];
  }
  if (grouping === 'month') {
    // What has no date comes behind all months.
    const day = entry.due ?? entry.start;
    if (day === null) return [{ key: `~${entry.state}`, heading: DUE_HEADINGS[lang][entry.state] }];
    return [{ key: day.slice(0, 7), heading: monthHeading(day, lang) }];
  }
  const names = entry.task.assignees.map((party) => partyNames([party]));
  return (names.length > 0 ? names : [DUE_WORDS[lang].noAssignee]).map((name) => ({
    key: name.toLowerCase(),
    heading: name,
  }));
}

function monthHeading(due: string, lang: Lang): string {
  const format = new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${due}T00:00:00Z`)).replace(/\s?г\.$/, '');
}
