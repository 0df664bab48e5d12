import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { regexLiterals } from '../regex-literals.js';

describe('regular expressions of party and language take linear time', () => {
  it.each(regexLiterals(['party', 'language']))('$place /$source/$flags', ({ source, flags }) => {
    const verdict = checkSync(source, flags, { timeout: 20_000, randomSeed: 1 });
    expect(verdict.status).toBe('safe');
  });
});
