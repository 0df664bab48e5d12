import type { AliasTable } from '../../compare/bodies.js';
import { addressedTo } from '../../compare/trace/addressed.js';
import { DecisionsError } from '../../errors.js';
import { type Lang, say } from '../../locale/index.js';
import { STORE } from '../../locale/store.js';
import { emptyRegister } from '../../register/empty.js';
import type { Register } from '../../register/schema.js';
import { issuersOf, tasksOfIssuers } from '../../store/tasks.js';
import { openStore } from '../store/options.js';

/** Whose papers are asked for. */
interface Asked {
  addressee: string | undefined;
  aliases: AliasTable | null;
}

/**
 * The papers of a store that may carry out an upper one: those of the bodies that it addresses, from
 * its day on. Where it addresses none of them, those of all.
 */
export async function lowersOfStore(
  flags: { store?: string | undefined },
  upper: Register,
  { addressee, aliases }: Asked,
  lang: Lang,
): Promise<Register[]> {
  const [document] = upper.documents;
  const known = aliases === null ? {} : { aliases };
  const isAddressed = (issuer: string | null): boolean =>
    addressedTo(upper.tasks, issuer, known).how === 'names';
  const store = await openStore(flags, lang);
  try {
    return await store.transaction(async (sql) => {
      const others = (await issuersOf(sql)).filter(
        (issuer) => issuer === null || issuer !== document?.issuer,
      );
      const named = addressee === undefined ? others.filter(isAddressed) : [];
      const issuers = named.length > 0 ? named : others;
      const lowers = new Map<string, Register>();
      for await (const { paper, task } of tasksOfIssuers(sql, issuers, document?.date ?? null)) {
        const { sha256 } = paper.source;
        // The upper paper may well lie in the archive too.
        if (sha256 === document?.source.sha256) continue;
        const register = lowers.get(paper.id) ?? { ...emptyRegister(), documents: [paper] };
        register.tasks.push(task);
        lowers.set(paper.id, register);
      }
      if (lowers.size > 0) return [...lowers.values()];
      throw new DecisionsError('no-match', say(STORE, lang, 'noLowers'), {
        remedy: say(STORE, lang, 'noLowersRemedy'),
      });
    });
  } finally {
    await store.close();
  }
}
