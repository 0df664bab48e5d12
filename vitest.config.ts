import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    pool: 'forks',
    // What the program remembers of files it wrote stays out of the developer's own home.
    env: { XDG_STATE_HOME: join(tmpdir(), 'decisions-tests-state') },
  },
});
