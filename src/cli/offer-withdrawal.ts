import { documentLabel } from '../export/words.js';
import { type Lang, say } from '../locale/index.js';
import { WITHDRAW } from '../locale/withdraw.js';
import { isGone } from '../register/marks.js';
import { repealedBy } from '../register/repeals.js';
import type { Register } from '../register/schema.js';
import { readRegisters } from './read-registers.js';

/** Names, on stderr, the papers of a kept register that a new one repeals. */
export async function offerWithdrawal(path: string, fresh: Register, lang: Lang): Promise<void> {
  if (!mayRepeal(fresh)) return;
  const { register } = await readRegisters([path], { lang });
  const open = register.documents.filter(({ id }) =>
    register.tasks.some((task) => task.document === id && !isGone(task)),
  );
  for (const { document, by } of repealedBy(fresh, open)) {
    const from = fresh.documents.find(({ id }) => id === by.document);
    const values = {
      by: from === undefined ? by.document : documentLabel(from),
      label: documentLabel(document),
      path,
      id: document.id,
    };
    process.stderr.write(`${say(WITHDRAW, lang, 'repeals', values)}\n`);
  }
}

/** Most papers repeal nothing, and then the register need not be read. */
function mayRepeal({ tasks, statements }: Register): boolean {
  return [...statements, ...tasks].some(({ text }) =>
    /утративш|отмен|недейств|прекратить/i.test(text),
  );
}
