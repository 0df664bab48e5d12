import { fill } from '../locale/index.js';
import type { Register } from '../register/schema.js';
import { type CalendarEntry, type CalendarSettings, calendarComponent } from './ics/component.js';
import { contentLine, escapeText } from './ics/lines.js';
import { CALENDAR_WORDS } from './ics/words.js';
import { registerRows } from './rows.js';
import type { Exporter, ExportOptions } from './types.js';
import { documentLabel } from './words.js';

/**
 * iCalendar (RFC 5545): an all-day event, or a to-do, on the last day of each deadline. The same
 * register and options give the same bytes; UIDs follow from document and task alone.
 */
const ics: Exporter = {
  binary: false,
  async write(register, options) {
    const settings: CalendarSettings = {
      lang: options.lang,
      asOf: options.asOf,
      component: options.calendar?.component ?? 'event',
      remind: options.calendar?.remind ?? [],
    };
    const components: string[] = [];
    const undated: string[] = [];
    for (const entry of entries(register, options)) {
      const component = calendarComponent(entry, settings);
      if (component === null) undated.push(entry.task.id);
      else components.push(component);
    }
    return [
      contentLine('BEGIN', 'VCALENDAR'),
      contentLine('VERSION', '2.0'),
      contentLine(
        'PRODID',
        `-//decisions//decisions ${register.generator.version}//${options.lang.toUpperCase()}`,
      ),
      contentLine('CALSCALE', 'GREGORIAN'),
      contentLine('METHOD', 'PUBLISH'),
      ...heading(register, options, undated),
      ...components,
      contentLine('END', 'VCALENDAR'),
    ].join('');
  },
};

export default ics;

function* entries(register: Register, options: ExportOptions): Generator<CalendarEntry> {
  for (const { task, document } of registerRows(register, options)) {
    if (task.deadline?.type === 'multiple') {
      for (const [place, deadline] of task.deadline.deadlines.entries()) {
        yield { task, document, deadline, part: place + 1 };
      }
    } else {
      yield { task, document, deadline: task.deadline, part: 0 };
    }
  }
}

/** The calendar's name: RFC 7986 and, for the programs older than it, the X- form. */
function heading(register: Register, { lang }: ExportOptions, undated: string[]): string[] {
  const words = CALENDAR_WORDS[lang];
  const [only, ...others] = register.documents;
  const what =
    only && others.length === 0
      ? documentLabel(only)
      : fill(words.documents, { count: register.documents.length });
  const name = escapeText(`${words.tasks}: ${what}`);
  const description = escapeText(fill(words.undated, { items: undated.join(', ') }));
  return [
    contentLine('NAME', name),
    contentLine('X-WR-CALNAME', name),
    ...(undated.length === 0
      ? []
      : [contentLine('DESCRIPTION', description), contentLine('X-WR-CALDESC', description)]),
  ];
}
