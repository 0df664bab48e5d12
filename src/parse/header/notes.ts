/** What a legal database notes between a paper's title and its subject. */
export const NOTE =
  /^[([]?(?:(?:документ\s)?утратил[аио]?\sсилу|(?:с\sизменениями|в\sред(?:\.|акции)|в\sнов(?:ой|ых)\sред)|официально\sопубликован|действующ(?:ий|ая)\s(?:документ|редакция)|актуальная\sредакция)/i;

/** Such a note that the act it names goes on from below. */
export const UNFINISHED_NOTE = /(?:постановлени|приказ|распоряжени|указ|решени|закон)[а-яё]{0,3}$/i;
