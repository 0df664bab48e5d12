import { figureDate } from '../../../calendar/iso.js';
import { fill } from '../../../locale/index.js';
import { DUE_STATES, type DueState } from '../../../register/due.js';
import type { ReportData } from '../model.js';
import { FEW_ROWS, timelineView } from '../timeline-view.js';
import { figure, REPORT_WORDS } from '../words.js';
import { Filters } from './filters.js';
import { type Grouping, TaskGroups } from './groups.js';
import { byId, mount } from './mount.js';
import { gatherWords, type PageTask, readTasks, showStates } from './page-tasks.js';
import { SourcePanel } from './source-panel.js';

const data: ReportData = JSON.parse(byId('data', HTMLScriptElement).text);
const words = REPORT_WORDS[data.lang];
const tasks = readTasks(data);
const groups = new TaskGroups(data, tasks);
const filters = new Filters(data);
const asOf = byId('as-of', HTMLInputElement);
const allRows = byId('all-rows', HTMLButtonElement);
const tiles = [...document.querySelectorAll<HTMLButtonElement>('.tile')];
const panel = document.getElementById('source') ? new SourcePanel(data, () => shown) : null;
let shown: PageTask[] = tasks;
let showAllRows = false;
let timelineTimer = 0;

/** The reader's own day, not that of Greenwich. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function applyFilters(): void {
  const matches = filters.matcher();
  const counts = new Map<DueState, number>();
  shown = groups.show((task) => {
    if (!matches(task)) return false;
    counts.set(task.state, (counts.get(task.state) ?? 0) + 1);
    return filters.states.size === 0 || filters.states.has(task.state);
  });
  for (const tile of tiles) showTile(tile, counts);
  byId('shown', HTMLOutputElement).textContent = fill(words.shown, {
    shown: figure(shown.length, data.lang),
    all: figure(tasks.length, data.lang),
  });
  byId('nothing', HTMLElement).hidden = shown.length > 0;
  byId('reset', HTMLButtonElement).hidden = !filters.active;
  const period = byId('period', HTMLButtonElement);
  period.hidden = filters.period === null;
  period.textContent = `${fill(words.period, { period: filters.periodLabel() })} ✕`;
  period.setAttribute('aria-label', `${words.removePeriod}: ${filters.periodLabel()}`);
  // The chart follows once the typing pauses: the list has to keep up with every key.
  clearTimeout(timelineTimer);
  timelineTimer = window.setTimeout(drawTimeline, 160);
}

function showTile(tile: HTMLButtonElement, counts: Map<DueState, number>): void {
  const state = stateOf(tile);
  const count = state === undefined ? 0 : (counts.get(state) ?? 0);
  const pressed = state !== undefined && filters.states.has(state);
  tile.disabled = count === 0 && !pressed;
  tile.setAttribute('aria-pressed', String(pressed));
  const number = tile.querySelector('.count');
  if (number) number.textContent = figure(count, data.lang);
}

function stateOf(tile: HTMLElement): DueState | undefined {
  return DUE_STATES.find((state) => state === tile.dataset['state']);
}

function drawTimeline(): void {
  const { view, rows } = timelineView(
    data,
    shown.map(({ place }) => place),
    { asOf: asOf.value || today(), allRows: showAllRows },
  );
  byId('timeline', HTMLElement).replaceChildren(mount(view));
  allRows.hidden = rows <= FEW_ROWS;
  allRows.setAttribute('aria-expanded', String(showAllRows));
  allRows.textContent = showAllRows
    ? fill(words.fewAssignees, { count: FEW_ROWS })
    : fill(words.allAssignees, { count: rows });
}

function grouping(): Grouping {
  const { value } = byId('group', HTMLSelectElement);
  return value === 'assignee' || value === 'due' ? value : 'document';
}

function setDay(day: string): void {
  asOf.value = day;
  byId('as-of-printed', HTMLElement).textContent = figureDate(day);
  showStates(tasks, data, day);
  groups.arrange(grouping());
  applyFilters();
}

function taskOf(target: EventTarget | null): PageTask | undefined {
  const element = target instanceof Element ? target.closest('.task') : null;
  return element ? tasks.find((task) => task.element === element) : undefined;
}

function onTimelineClick(target: EventTarget | null): void {
  const mark =
    target instanceof Element ? target.closest<SVGElement>('[data-task], [data-party]') : null;
  if (!mark) return;
  const { task, party, from, to } = mark.dataset;
  if (task !== undefined) {
    const found = tasks[Number(task)];
    found?.element.scrollIntoView({ block: 'center' });
    if (found && panel) panel.open(found);
  } else if (party !== undefined && from !== undefined && to !== undefined) {
    filters.chooseAssignee(Number(party));
    filters.choosePeriod(from, to);
    applyFilters();
    byId('list', HTMLElement).scrollIntoView();
  }
}

/** Arrow keys go from task to task while one of them has the focus. */
function onListKey(event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const task = by === 0 ? undefined : taskOf(event.target);
  if (!task) return;
  const next = shown[shown.indexOf(task) + by]?.element.querySelector<HTMLElement>('.open');
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const form = byId('filters', HTMLFormElement);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', (event) => {
  if (event.target instanceof Element && event.target.id === 'group') groups.arrange(grouping());
  applyFilters();
});
form.addEventListener('reset', () => {
  filters.clear();
  // The fields are emptied after this event.
  setTimeout(() => setDay(asOf.value || today()));
});
byId('period', HTMLButtonElement).addEventListener('click', () => {
  filters.period = null;
  applyFilters();
  byId('query', HTMLInputElement).focus();
});
for (const tile of tiles) {
  tile.addEventListener('click', () => {
    const state = stateOf(tile);
    if (state === undefined) return;
    if (!filters.states.delete(state)) filters.states.add(state);
    applyFilters();
  });
}
asOf.addEventListener('change', () => setDay(asOf.value || today()));
byId('today', HTMLButtonElement).addEventListener('click', () => setDay(today()));
byId('print', HTMLButtonElement).addEventListener('click', () => window.print());
allRows.addEventListener('click', () => {
  showAllRows = !showAllRows;
  drawTimeline();
});
byId('timeline', HTMLElement).addEventListener('click', ({ target }) => onTimelineClick(target));
const list = byId('groups', HTMLElement);
list.addEventListener('keydown', onListKey);
list.addEventListener('click', ({ target }) => {
  const task = taskOf(target);
  const chosen = getSelection()?.toString() ?? '';
  if (task && panel && chosen === '') panel.open(task);
});

// What scrolls under the bar of filters has to stop below it.
new ResizeObserver(() => {
  const height = getComputedStyle(form).position === 'sticky' ? form.offsetHeight : 0;
  document.documentElement.style.setProperty('--bar', `${height}px`);
}).observe(form);

form.hidden = false;
byId('as-of-box', HTMLElement).hidden = false;
setDay(data.asOf ?? today());
drawTimeline();
// The first key in the search field should not wait for the words of all tasks to be gathered.
setTimeout(() => gatherWords(tasks), 200);
