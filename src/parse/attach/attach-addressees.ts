import type { Plugin } from 'unified';
import type { Party } from '../../model/party.js';
import {
  findCompany,
  findCompanyWords,
  findResponsible,
  headingAddressee,
  leadingAddressee,
  ownDays,
  readParties,
} from '../../party/index.js';
import type { Addressee, Decision, Item, ItemChild, Responsible, Text } from '../../tree/nodes.js';
import { printedOffset, spread } from '../../words/glued.js';
import { type ParseState, stateOf } from '../state.js';
import { cutText, eachItem, itemsOf, placeIn, replaceText, textsOf } from './text-parts.js';

/**
 * Names the addressees: cuts «Ответственный: …» lines out of the items' words, and reads whom a
 * heading or an item speaks to in its first words, which stay where they are.
 */
export const attachAddressees: Plugin<[], Decision> = () => (tree, file) => {
  const state = stateOf(file);
  const items = tree.children.filter((child) => child.type === 'item');
  let before: Addressee | null = null;
  eachItem(items, (item) => {
    for (const text of textsOf(item)) cutResponsible(state, item, text);
    readLeading(state, item, before);
    before = item.children.find((child) => child.type === 'addressee') ?? before;
  });
};

/** «Соисполнители: …»: those who help, behind the one who answers. */
const CO_ASSIGNEES = /^\(?соисп/i;

/** «Соисполнители: нет», «Ответственный: –». */
const NOBODY = /^(?:нет|отсутству[а-яё]{2,4}|не\s(?:назначен|определ[её]н)[а-яё]{0,2}|[-–—])\.?$/i;

/** Ends a phrase at a bracket that was opened before it: «(срок: …, ответственные: …)». */
function withinBrackets(phrase: string): string {
  let depth = 0;
  for (let index = 0; index < phrase.length; index++) {
    const letter = phrase.charAt(index);
    if (letter === '(') depth++;
    if (letter === ')' && --depth < 0) return phrase.slice(0, index);
  }
  return phrase;
}

function cutResponsible(state: ParseState, item: Item, text: Text): void {
  const role = state.joined.get(text)?.role;
  const labelled = findResponsible(text.value);
  const named = role === 'responsible' || role === 'helping';
  if (labelled === null && !named) return;
  // A cell of those responsible is all names up to its first label: «Абдулов Р.Ф.; соисполнители: …».
  const found = named && (labelled?.start ?? 0) > 0 ? null : labelled;
  const whole = labelled?.start === 0 || labelled === null ? text.value.length : labelled.start;
  const { start, end, phrase } = found ?? {
    start: 0,
    end: whole,
    phrase: text.value.slice(0, whole),
  };
  const read = NOBODY.test(phrase)
    ? { assignees: [], coAssignees: [] }
    : readParties(withinBrackets(phrase), { case: 'unknown' });
  if (read.assignees.length === 0 && !NOBODY.test(phrase)) return;
  const helping = role === 'helping' || CO_ASSIGNEES.test(text.value.slice(start, end));
  const parties = helping
    ? { assignees: [], coAssignees: [...read.assignees, ...read.coAssignees] }
    : read;
  const node: Responsible = { type: 'responsible', value: phrase, ...parties };
  const before = cutText(state, text, 0, start);
  const after = cutText(state, text, end, text.value.length);
  const placed = placeIn(state, node, text, start, end);
  // «Отделу (соисполнители: …) составить список»: within a sentence the words stay in it.
  if (helping && before !== null && after !== null && text.value.charAt(start) === '(') {
    replaceText(item, text, [placed, text]);
    return;
  }
  const parts: ItemChild[] = [placed];
  if (before !== null) parts.unshift(before);
  if (after !== null) parts.push(after);
  replaceText(item, text, parts);
  const next = after === null ? null : findResponsible(after.value);
  if (after !== null && next?.start === 0) cutResponsible(state, item, after);
}

/** «Ему же сообщать …»: the one whom the item before speaks to. */
const THE_SAME =
  /^(?:(?:ему|ей|им)\sже|(?:поручить|предложить|рекомендовать)\s(?:ему|ей|им))(?![а-яё])/i;

function readLeading(state: ParseState, item: Item, before: Addressee | null): void {
  const [text] = textsOf(item);
  if (text === undefined) return;
  const same = THE_SAME.exec(text.value)?.[0];
  if (same !== undefined && before !== null) {
    const { assignees, coAssignees } = before;
    const node: Addressee = { type: 'addressee', value: same, assignees, coAssignees };
    insertBefore(state, item, text, node, 0, same.length);
    return;
  }
  const heading = itemsOf(item).length > 0;
  const days = heading ? null : ownDays(text.value);
  if (days !== null) {
    const { phrase, start, end, assignees } = days;
    const node: Addressee = { type: 'addressee', value: phrase, assignees, coAssignees: [] };
    insertBefore(state, item, text, node, start, end);
    return;
  }
  const apart = spread(text.value);
  const found = (heading ? headingAddressee(apart.text) : null) ?? leadingAddressee(apart.text);
  if (found === null) {
    if (heading) readCompany(state, item, text);
    else readCompanyInOrder(state, item, text);
    return;
  }
  const parties = readParties(found.phrase, { case: found.case });
  if (parties.assignees.length === 0) return;
  // «Главам округов проверить запас воды совместно с …»: who acts too may stand behind the order.
  const company = heading ? null : findCompany(apart.text, found.end);
  if (company !== null) parties.coAssignees.push(...company.coAssignees);
  const from = Math.max(0, apart.text.indexOf(found.phrase, found.start));
  const start = printedOffset(apart, from);
  const end = printedOffset(apart, from + found.phrase.length);
  const node: Addressee = { type: 'addressee', value: text.value.slice(start, end), ...parties };
  insertBefore(state, item, text, asPrinted(node, apart.cuts.length), start, end);
}

/** Puts what was read in a text before it, with its place. */
function insertBefore(
  state: ParseState,
  item: Item,
  text: Text,
  node: Addressee,
  start: number,
  end: number,
): void {
  item.children.splice(item.children.indexOf(text), 0, placeIn(state, node, text, start, end));
}

/** The words of each party as the paper has them, where words ran together. */
function asPrinted(node: Addressee, cuts: number): Addressee {
  if (cuts === 0) return node;
  const printed = (party: Party): Party => ({ ...party, text: printedIn(node.value, party.text) });
  return {
    ...node,
    assignees: node.assignees.map(printed),
    coAssignees: node.coAssignees.map(printed),
  };
}

/** The stretch of a text that has the letters of some words, whatever spaces are missing. */
function printedIn(text: string, words: string): string {
  const letters = words.replaceAll(' ', '');
  const at = [...text].flatMap((sign, index) => (sign === ' ' ? [] : [index]));
  const start = text.replaceAll(' ', '').indexOf(letters);
  const last = at[start + letters.length - 1];
  return start === -1 || last === undefined ? words : text.slice(at[start], last + 1);
}

/** «совместно с главным управлением …:» over a list: co-addressees beside those of the heading above. */
function readCompany(state: ParseState, item: Item, text: Text): void {
  if (findCompanyWords(text.value)?.start !== 0) return;
  const phrase = text.value.replace(/\s{0,9}:\s{0,9}$/, '');
  const { assignees, coAssignees } = readParties(phrase, { case: 'unknown' });
  if (coAssignees.length === 0 || assignees.length > 0) return;
  const node: Addressee = { type: 'addressee', value: phrase, assignees: [], coAssignees };
  item.children.splice(
    item.children.indexOf(text),
    0,
    placeIn(state, node, text, 0, phrase.length),
  );
}

/** «Провести турнир совместно с федерацией хоккея.»: the order's own words name who acts too. */
function readCompanyInOrder(state: ParseState, item: Item, text: Text): void {
  const company = findCompany(text.value);
  if (company === null) return;
  const { phrase, start, end, coAssignees } = company;
  const node: Addressee = { type: 'addressee', value: phrase, assignees: [], coAssignees };
  item.children.splice(item.children.indexOf(text), 0, placeIn(state, node, text, start, end));
}
