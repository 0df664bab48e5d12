import { crc32 as platformCrc } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dayOf, serialOf } from '../../src/export/xlsx/serial.js';
import { columnName, columnNumber, formulaText } from '../../src/export/xlsx/xml.js';
import { crc32 } from '../../src/zip/crc32.js';
import { readWhole } from '../../src/zip/whole.js';
import { ZipWriter } from '../../src/zip/writer.js';

describe('the archive', () => {
  it('holds every part whole, however it was handed over', async () => {
    const pieces: Uint8Array[] = [];
    const zip = new ZipWriter((bytes) => {
      pieces.push(bytes);
    });
    const long = Array.from({ length: 3000 }, (_, place) => `строка ${place} `.repeat(10));
    await zip.addText('пустая', '');
    await zip.add('long.xml', long[Symbol.iterator]());
    await zip.end();
    const parts = unzipSync(Buffer.concat(pieces));
    expect(Object.keys(parts)).toEqual(['пустая', 'long.xml']);
    expect(strFromU8(parts['long.xml'] ?? new Uint8Array())).toBe(long.join(''));
  });

  it('reads back what it wrote, compressed and as it is', async () => {
    const pieces: Uint8Array[] = [];
    const zip = new ZipWriter((bytes) => {
      pieces.push(bytes);
    });
    await zip.addStored('mimetype', new TextEncoder().encode('application/x'));
    await zip.addText('папка/текст', 'слово '.repeat(1000));
    await zip.end();
    const bytes = Buffer.concat(pieces);
    const parts = await readWhole(bytes, 10_000_000);
    expect([...parts.keys()]).toEqual(['mimetype', 'папка/текст']);
    expect(strFromU8(parts.get('папка/текст') ?? new Uint8Array())).toBe('слово '.repeat(1000));
    // Readers know the kind of file by its first bytes.
    expect(bytes.subarray(30, 51).toString()).toBe('mimetypeapplication/x');
    await expect(readWhole(bytes, 100)).rejects.toThrow('size');
    bytes[45] = 0;
    await expect(readWhole(bytes, 10_000_000)).rejects.toThrow('wrong checksum');
  });

  it('stops when its bytes cannot be taken', async () => {
    const zip = new ZipWriter(() => {
      throw new Error('disk full');
    });
    await expect(zip.addText('a', 'b')).rejects.toThrow('disk full');
  });

  it('does not wait for a sink that failed in the middle', async () => {
    let calls = 0;
    const zip = new ZipWriter(() => {
      calls += 1;
      if (calls > 3) throw new Error('disk full');
    });
    function* endless(): Generator<string, void> {
      for (let place = 0; place < 1e6; place += 1) yield `${Math.sin(place)}`;
    }
    await expect(zip.add('a', endless())).rejects.toThrow('disk full');
  });

  it('stops when a part cannot be made', async () => {
    const zip = new ZipWriter(() => undefined);
    function* broken(): Generator<string, void> {
      yield 'begun';
      throw new Error('no more');
    }
    await expect(zip.add('a', broken())).rejects.toThrow('no more');
  });

  it('sums up as CRC-32 does', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (one, other) => {
        expect(crc32(other, crc32(one))).toBe(platformCrc(Buffer.concat([one, other])));
      }),
    );
  });
});

describe('days as serial numbers', () => {
  it('agree with spreadsheets', () => {
    expect(serialOf('1900-03-01')).toBe(61);
    expect(serialOf('2022-01-30')).toBe(44_591);
    expect(serialOf('2022-01-30', 1904)).toBe(43_129);
    expect(serialOf('1899-12-31')).toBeNull();
    expect(dayOf(44_591.75)).toBe('2022-01-30');
    expect(dayOf(3)).toBeNull();
    expect(dayOf(Number.NaN)).toBeNull();
  });

  it('come back as they went', () => {
    const days = fc.date({
      min: new Date('1905-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom(1900, 1904), (date, system) => {
        const day = date.toISOString().slice(0, 10);
        expect(dayOf(serialOf(day, system) ?? 0, system)).toBe(day);
      }),
    );
  });
});

describe('references and constants', () => {
  it('name columns as spreadsheets do', () => {
    expect([1, 26, 27, 52, 703, 16_384].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'AAA',
      'XFD',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_384 }), (n) => columnNumber(columnName(n)) === n),
    );
  });

  it('cut long constants where formulas need it', () => {
    expect(formulaText('a"b')).toBe('"a""b"');
    expect(formulaText('')).toBe('""');
    expect(formulaText('я'.repeat(300))).toBe(`"${'я'.repeat(255)}"&"${'я'.repeat(45)}"`);
  });
});
