import { isOrder } from '../../cues/order.js';

/** Whether a line opens an order, or words that lead to one («Рекомендовать …», «Контроль …»). */
export function opensOrder(words: string): boolean {
  return isOrder(words) || leadsToOrder(words);
}

function leadsToOrder(words: string): boolean {
  return /^(?:настоящ[a-zЀ-ӿ]+\s(?:приказ|распоряжени|постановлени|решени)|(?:общий\s)?контроль\s|рекомендовать|поручить|[a-zЀ-ӿ]+\s.{0,200}принять\sк\sсведению)/i.test(
    words,
  );
}
