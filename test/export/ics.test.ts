import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { contentLine, escapeText } from '../../src/export/ics/lines.js';
import exporter from '../../src/export/ics.js';
import type { ExportOptions } from '../../src/export/types.js';
import type { Deadline } from '../../src/model/deadline.js';
import type { Register } from '../../src/register/schema.js';
import { BOTH, IRKUTSK, withTask } from './gold.js';

const OPTIONS: ExportOptions = { lang: 'ru', all: false, width: 80, color: false };

async function calendar(register: Register, options: Partial<ExportOptions> = {}) {
  const text = String(await exporter.write(register, { ...OPTIONS, ...options }));
  return { text, root: new ICAL.Component(ICAL.parse(text)) };
}

async function onlyOne(deadline: Deadline, options: Partial<ExportOptions> = {}) {
  const { root } = await calendar(withTask({ deadline }), options);
  const [component] = root.getAllSubcomponents();
  if (!component) throw new Error('no component');
  return component;
}

const MAY: Deadline = {
  type: 'recurring',
  text: 'май 2022, далее - ежегодно',
  start: '2022-05-01',
  due: '2022-05-31',
  rrule: 'FREQ=YEARLY;BYMONTH=5',
};

test('a real parser reads an event for every dated task, whole-day, the end exclusive', async () => {
  const { root } = await calendar(BOTH);
  const events = root.getAllSubcomponents('vevent');
  const dated = BOTH.tasks.filter(({ deadline }) => deadline?.due);
  expect(events).toHaveLength(dated.length);
  for (const [place, component] of events.entries()) {
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe(dated[place]?.deadline?.due);
    expect(event.duration.toString()).toBe('P1D');
    expect(event.description.startsWith(dated[place]?.text ?? '-')).toBe(true);
  }
  expect(root.getFirstPropertyValue('x-wr-caldesc')).toContain('3.8');
});

test('a rule returns on last days and falls on its own first day', async () => {
  const component = await onlyOne({
    ...MAY,
    start: '2022-02-01',
    due: '2022-02-28',
    rrule: 'FREQ=YEARLY;BYMONTH=2',
  });
  const walk = new ICAL.Event(component).iterator();
  const days = [1, 2, 3].map(() => walk.next()?.toString());
  expect(days).toEqual(['2022-02-28', '2023-02-28', '2024-02-29']);
});

test('several deadlines are several events with UIDs of their own', async () => {
  const one = (due: string) =>
    ({ type: 'date', text: due, start: null, due, bound: 'by' }) as const;
  const { root } = await calendar(
    withTask({
      id: '3.2.а#2',
      deadline: {
        type: 'multiple',
        text: '1 марта, 1 сентября',
        start: null,
        due: '2022-09-01',
        deadlines: [one('2022-03-01'), one('2022-09-01')],
      },
    }),
  );
  const uids = root
    .getAllSubcomponents('vevent')
    .map((event) => event.getFirstPropertyValue('uid'));
  expect(new Set(uids).size).toBe(2);
  for (const uid of uids) expect(uid).toMatch(/^[\w%/@.-]+\/3\.2\.%D0%B0%232\/[12]@decisions$/);
});

test('UIDs stay, the revision grows with the day, and the same input gives the same bytes', async () => {
  const early = await calendar(BOTH, { asOf: '2022-01-01' });
  const late = await calendar(BOTH, { asOf: '2022-02-01' });
  const values = (root: ICAL.Component, name: string) =>
    root.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue(name));
  expect(values(late.root, 'uid')).toEqual(values(early.root, 'uid'));
  expect(new Set(values(early.root, 'uid')).size).toBe(values(early.root, 'uid').length);
  for (const [place, sequence] of values(early.root, 'sequence').entries()) {
    expect(Number(values(late.root, 'sequence')[place])).toBe(Number(sequence) + 31);
  }
  expect((await calendar(BOTH, { asOf: '2022-01-01' })).text).toBe(early.text);
  const undated = await calendar(IRKUTSK.register);
  expect(undated.text).toContain('DTSTAMP:20211126T000000Z');
});

test('reminders come at nine in the morning, so many days before', async () => {
  const component = await onlyOne(MAY, { calendar: { remind: [7, 1, 0] } });
  const start = new ICAL.Event(component).startDate;
  const times = component.getAllSubcomponents('valarm').map((alarm) => {
    const trigger = alarm.getFirstPropertyValue('trigger');
    if (!(trigger instanceof ICAL.Duration)) throw new Error('no duration');
    const time = start.clone();
    time.isDate = false;
    time.addDuration(trigger);
    return time.toString();
  });
  expect(times).toEqual(['2022-05-24T09:00:00', '2022-05-30T09:00:00', '2022-05-31T09:00:00']);
});

test('to-dos hold the undated tasks too, and only a returning one is a duration', async () => {
  const { root } = await calendar(BOTH, { calendar: { component: 'todo', remind: [7] } });
  const todos = root.getAllSubcomponents('vtodo');
  expect(todos).toHaveLength(BOTH.tasks.length);
  for (const [place, todo] of todos.entries()) {
    const deadline = BOTH.tasks[place]?.deadline;
    const due = todo.getFirstPropertyValue('due');
    const start = todo.getFirstPropertyValue('dtstart');
    if (deadline?.type === 'recurring') {
      expect(start?.toString()).toBe(deadline.due);
      expect(due).toBeNull();
    } else {
      expect(due?.toString() ?? null).toBe(deadline?.due ?? null);
      // DUE has to lie after DTSTART (RFC 5545, 3.8.2.3).
      if (start !== null) expect(String(start) < String(due)).toBe(true);
    }
    const related = todo
      .getFirstSubcomponent('valarm')
      ?.getFirstProperty('trigger')
      ?.getParameter('related');
    if (deadline?.due && deadline.type !== 'recurring') expect(related).toBe('END');
  }
});

test('an UNTIL with a time becomes a date, as DTSTART is', async () => {
  const component = await onlyOne({
    type: 'recurring',
    text: 'ежемесячно',
    start: null,
    due: '2022-01-10',
    rrule: 'FREQ=MONTHLY;BYMONTHDAY=10;UNTIL=20221231T000000Z',
  });
  expect(String(component.getFirstPropertyValue('rrule'))).toContain('UNTIL=20221231');
  expect(component.toString()).not.toContain('UNTIL=20221231T');
});

test('any text comes back through a real parser; lines end in CRLF and hold 75 octets at most', async () => {
  // Control characters have no place in an iCalendar text and are dropped; a CR is a line break.
  const text = fc
    .string({ unit: 'binary', maxLength: 300 })
    .map((one) => one.replace(/\p{Cc}/gu, (control) => (/[\t\n]/.test(control) ? control : '')));
  fc.assert(
    fc.property(text, (value) => {
      const lines = contentLine('SUMMARY', escapeText(value));
      for (const line of lines.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }
      const wrapped = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${lines}END:VEVENT\r\nEND:VCALENDAR\r\n`;
      const event = new ICAL.Component(ICAL.parse(wrapped)).getFirstSubcomponent('vevent');
      expect(event?.getFirstPropertyValue('summary')).toBe(value);
    }),
  );
  const { text: whole } = await calendar(BOTH, { calendar: { remind: [7] } });
  expect(whole.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('a text that looks like iCalendar stays text', async () => {
  const register = withTask({
    text: 'Сдать отчёт\r\nEND:VEVENT\nATTACH:file:///etc/passwd; и, точка\\',
  });
  const { root, text } = await calendar(register);
  expect(root.getAllSubcomponents('vevent')).toHaveLength(1);
  expect(text).not.toMatch(/^ATTACH/m);
});
