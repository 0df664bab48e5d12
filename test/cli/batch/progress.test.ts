import { Writable } from 'node:stream';
import { WriteStream } from 'node:tty';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Progress } from '../../../src/cli/batch/progress.js';
import type { Totals } from '../../../src/cli/batch/report.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function totals(papers: number, failed = 0): Totals {
  return {
    papers,
    failed,
    read: papers,
    none: 0,
    reused: 0,
    tasks: 0,
    statements: 0,
    repeated: 0,
    passed: 0,
  };
}

/** A stream that remembers what was written, with or without a terminal behind it. */
function stream(isTTY: boolean, columns = 80): { stream: NodeJS.WriteStream; written: string[] } {
  const written: string[] = [];
  const target = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  const stream: NodeJS.WriteStream = Object.assign(Object.create(WriteStream.prototype), {
    isTTY,
    columns,
    write: target.write.bind(target),
  });
  return { stream, written };
}

const context = { lang: 'ru', color: false, quiet: false, verbose: false } as const;

test('a terminal gets a bar with rate and time left, drawn over itself and wiped at the end', () => {
  const { stream: terminal, written } = stream(true);
  const progress = new Progress(context, terminal);
  progress.setTotal(400);
  vi.advanceTimersByTime(10_000);
  progress.update(totals(100, 2));
  progress.update(totals(101));
  expect(written).toEqual([
    '\r\u001b[K[#####..............] 100 / 400 · 10 в секунду · осталось 0:30 · не прочитано 2',
  ]);
  progress.line('а.txt: файл повреждён');
  expect(written.slice(1)).toEqual(['\r\u001b[K', 'а.txt: файл повреждён\n']);
  vi.advanceTimersByTime(10_000);
  progress.update(totals(400));
  progress.clear();
  expect(written.slice(3)).toEqual([
    '\r\u001b[K[########################] 400 / 400 · 20 в секунду · осталось 0:00',
    '\r\u001b[K',
  ]);
});

test('before the papers are counted it tells how many are done; a narrow terminal cuts it', () => {
  const { stream: terminal, written } = stream(true, 21);
  const progress = new Progress(context, terminal);
  vi.advanceTimersByTime(5000);
  progress.update(totals(7));
  expect(written).toEqual(['\r\u001b[Kготово 7 · 1 в секун']);
});

test('without a terminal there is a plain line now and then', () => {
  const { stream: file, written } = stream(false);
  const progress = new Progress({ ...context, lang: 'en' }, file);
  progress.setTotal(100_000);
  vi.advanceTimersByTime(9000);
  progress.update(totals(900));
  vi.advanceTimersByTime(1000);
  progress.update(totals(1000));
  progress.line('a.txt: damaged');
  progress.clear();
  expect(written).toEqual(['1000 / 100000 · 100 per second · left 16:30\n', 'a.txt: damaged\n']);
});

test('quiet is quiet', () => {
  const { stream: terminal, written } = stream(true);
  const progress = new Progress({ ...context, quiet: true }, terminal);
  vi.advanceTimersByTime(60_000);
  progress.update(totals(5));
  progress.line('a');
  progress.clear();
  expect(written).toEqual([]);
});
