// Prints the lists of words that stand in expressions where the lexicon should be asked:
// npm run lexicon:lists [ROOM…]. The last line counts them.
import { fileURLToPath } from 'node:url';
import { listsInRooms } from './word-lists.js';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
/** The rooms that read papers. */
const ROOMS = [
  'parse',
  'party',
  'cues',
  'rules',
  'compare',
  'register',
  'language',
  'words',
  'deadline',
];

const rooms = process.argv.slice(2);
const lists = listsInRooms(SRC, rooms.length === 0 ? ROOMS : rooms);
for (const { place, words } of lists) console.log(`${place}\t${words.length}\t${words.join(' ')}`);
const byRoom = new Map<string, number>();
for (const { place } of lists) {
  const room = place.slice(0, place.indexOf('/'));
  byRoom.set(room, (byRoom.get(room) ?? 0) + 1);
}
const words = lists.reduce((sum, list) => sum + list.words.length, 0);
const rows = [...byRoom].map(([room, count]) => `${room} ${count}`).join(', ');
console.log(`${lists.length} lists with ${words} words stand in expressions: ${rows}`);
