import { describe, expect, it } from 'vitest';
import { once } from '../../src/language/once.js';

describe('once', () => {
  it('makes its value when it is first asked for, and once', () => {
    let made = 0;
    const get = once(() => {
      made += 1;
      return { made };
    });
    expect(made).toBe(0);
    expect(get()).toBe(get());
    expect(made).toBe(1);
  });
});
