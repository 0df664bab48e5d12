import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { sarif } from './sarif.js';
import { stylish } from './stylish.js';
import type { Reporter } from './types.js';

/** Every output format of `decisions validate`, by name. */
export const REPORTERS: Readonly<Record<string, Reporter>> = {
  stylish,
  json,
  github,
  gitlab,
  junit,
  sarif,
};
