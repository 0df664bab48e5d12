/** Days are few and come again and again: an index of days alone keeps each of them once. */
export const DAYS = `
drop index decisions.task_day_day;
create index task_day_day on decisions.task_day (day);
`;
