import type { RegisterDiff, WordRun } from '../../compare/diff/types.js';
import { escapeHtml } from '../../export/html/node.js';
import { type Lang, say } from '../../locale/index.js';
import { ITEM_CHANGES, VERSIONS } from '../../locale/versions.js';
import { assigneeWords, deadlineWords, numberWords, runsOf, totalsWords } from './diff-words.js';
import { htmlPage } from './html-page.js';

const STYLE = `
:root { color-scheme: light dark; --add: #1a7f3726; --del: #b3261e26; --line: #8884; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 52rem; padding: 0 1rem; }
section { border-top: 1px solid var(--line); padding: .6rem 0; }
h2 { font-size: 1rem; margin: 0 0 .3rem; }
ins { background: var(--add); text-decoration: underline; }
del { background: var(--del); text-decoration: line-through; }
p { margin: .3rem 0; }
`;

const TAGS: Record<WordRun['type'], string> = { same: 'span', removed: 'del', added: 'ins' };

/** The changes as a page: words put in and taken out, moved deadlines, other addressees. */
export function diffHtml(diff: RegisterDiff, lang: Lang): string {
  const title = say(VERSIONS, lang, 'diffTitle');
  const sections = diff.changes.map((change) => {
    const runs = runsOf(change).map(({ type, text }) => {
      const tag = TAGS[type];
      return `<${tag}>${escapeHtml(text)}</${tag}>`;
    });
    const notes = [deadlineWords(change, lang), assigneeWords(change, lang)]
      .filter((words) => words !== null)
      .map((words) => `<p><strong>${escapeHtml(words)}</strong></p>`);
    const heading = escapeHtml(`${numberWords(change)} · ${ITEM_CHANGES[lang][change.kind]}`);
    return `<section><h2>${heading}</h2><p>${runs.join(' ')}</p>${notes.join('')}</section>`;
  });
  const totals =
    diff.changes.length === 0 ? say(VERSIONS, lang, 'noChanges') : totalsWords(diff, lang);
  const main = `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(totals)}</p>${sections.join('\n')}`;
  return htmlPage(lang, title, STYLE, main);
}
