import { mount } from '../../export/html/client/mount.js';
import { type Child, h } from '../../export/html/node.js';

/** One answer to a question; the first is the one that is meant. */
export interface Answer<Name extends string> {
  name: Name;
  label: string;
}

/** Asks the user a question over the page; null when it was closed without an answer. */
export function ask<Name extends string>(
  title: string,
  body: readonly Child[],
  answers: readonly Answer<Name>[],
): Promise<Name | null> {
  const buttons = answers.map(({ name, label }, place) =>
    h(
      'button',
      { type: 'button', class: place === 0 ? 'primary' : '', 'data-answer': name },
      label,
    ),
  );
  const dialog = mount(
    h(
      'dialog',
      { class: 'ask', 'aria-labelledby': 'ask-title' },
      h('h2', { id: 'ask-title' }, title),
      ...body,
      h('div', { class: 'ask-acts' }, ...buttons),
    ),
  );
  if (!(dialog instanceof HTMLDialogElement)) return Promise.resolve(null);
  document.body.append(dialog);
  return new Promise((resolve) => {
    let chosen: Name | null = null;
    dialog.addEventListener('click', ({ target }) => {
      const name = target instanceof HTMLElement ? target.dataset['answer'] : undefined;
      const answer = answers.find((one) => one.name === name);
      if (answer === undefined) return;
      chosen = answer.name;
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(chosen);
    });
    dialog.showModal();
  });
}
