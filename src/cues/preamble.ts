import { ADVERBS } from '../words/tables.js';
/** Words that open a preamble: the grounds and the aims of the decision. */
export const PREAMBLE = new RegExp(
  String.raw`^(?:в\s(?:соответствии|целях|связи|рамках|цел[яи]х|развитие|дополнение)|во\sисполнение|на\sосновании|${ADVERBS.stems('grounds')}|по\s(?:результатам|итогам|поручению)|с\s(?:целью|уч[её]том)|в\sсвязи|присутствовал|председательствовал|председатель\s(?:заседания|комиссии)?\s?[:–—-]|участвовал|приглаш[её]н)`,
  'i',
);
