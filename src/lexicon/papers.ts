/**
 * Papers beside the acts of `acts.ts`, and what is told by them (rows as `words/rows.ts` reads them).
 * Classes: `law` is what acts rest on, `cited` may be cited by its points, `report` tells how a task
 * was carried out, `told` holds days of its own, `word` is a word of praise, blame or sorrow; `annex` stands behind an act under a title of its own.
 */
export const PAPER_ROWS = `
закон/!н,ч,од law cited
кодекс/ law cited
договор/!ен,н law cited told
соглашени/е law cited
устав/!н law cited annex
письм/о law told
заявлени/е told
отчёт/!н,лив report told
доклад/!чи,ыв report told
информаци/я report told
сведени/я report told
справк/а report told
донесени/е report
материал/!ьн told
план/!ир,ов,к cited told annex
график/ told annex
итог/ told
результат/!ивн told
анализ/!ир told
спис/ок!ан,ыв,ат told annex
порядок annex
поряд/ок!оч cited
положени/е cited annex
программ/а!ир,н cited annex
инструкци/я cited annex
регламент/!ир cited annex
правил/а!ьн cited annex
переч/ень!ис cited annex
состав/!ит,ля,лен annex
методик/а annex
смет/а!н annex
форм/а!ир,ат annex
образец annex
требовани/я annex
схем/а annex
дорожн/ая cited
благодарност/ь word
признательност/ь word
выговор/ word
замечани/е word
порицани/е word
соболезновани/е word
`;
