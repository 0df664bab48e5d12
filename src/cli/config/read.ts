import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DecisionsError } from '../../errors.js';
import { CONFIG } from '../../locale/config.js';
import { type Lang, say } from '../../locale/index.js';
import { importModule } from '../import-module.js';
import { PACKAGE_KEY } from './find.js';

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** The 1-based line of a JSON error, where the engine tells the offset. */
function lineOf(text: string, cause: unknown): number | undefined {
  const offset = /position (\d+)/.exec(reasonOf(cause))?.[1];
  return offset === undefined ? undefined : text.slice(0, Number(offset)).split('\n').length;
}

/**
 * The default export of a module of the user's.
 *
 * @throws DecisionsError `config` when it does not load or exports nothing by default
 */
export async function importDefault(path: string, lang: Lang): Promise<unknown> {
  let loaded: unknown;
  try {
    loaded = await importModule(pathToFileURL(path).href);
  } catch (cause) {
    throw new DecisionsError(
      'config',
      say(CONFIG, lang, 'notLoaded', { reason: reasonOf(cause) }),
      {
        path,
        remedy: say(CONFIG, lang, 'remedy'),
        cause,
      },
    );
  }
  if (typeof loaded === 'object' && loaded !== null && 'default' in loaded) return loaded.default;
  throw new DecisionsError('config', say(CONFIG, lang, 'noDefault'), {
    path,
    remedy: say(CONFIG, lang, 'remedy'),
  });
}

/**
 * What a configuration file says, unchecked: JSON, a module's default export, or a package's key.
 *
 * @throws DecisionsError `config`
 */
export async function readConfig(path: string, lang: Lang): Promise<unknown> {
  if (/^\.[cm]?js$/.test(extname(path))) return importDefault(path, lang);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new DecisionsError('config', say(CONFIG, lang, 'notFound'), { path, cause });
  }
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (basename(path) !== 'package.json') return content;
    return typeof content === 'object' && content !== null
      ? Object.entries(content).find(([name]) => name === PACKAGE_KEY)?.[1]
      : undefined;
  } catch (cause) {
    const line = lineOf(text, cause);
    throw new DecisionsError('config', say(CONFIG, lang, 'notJson', { reason: reasonOf(cause) }), {
      path,
      ...(line === undefined ? {} : { line }),
      cause,
    });
  }
}
