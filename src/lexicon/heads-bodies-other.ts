/**
 * Bodies of the economy, of transport, of culture, of churches and of older days. A row as in
 * `heads-bodies.ts`.
 */
export const OTHER_BODY_ROWS = `
главк m ia
партком m ia
губисполком m ia
посольство n ia
консульство n ia
епархия f ia
муфтият m ia
рада f ia
концерн m ia
агрофирма f a
лесхоз m ia
цех m a
депо 0 ia
порт m ia
аэропорт m ia
вокзал m a
автовокзал m a
автопарк m a
водоканал m a
горгаз m a
роддом m ia
детсад m ia
спортшкола f ia
телерадиокомпания f ia
цирк m a
зоопарк m a
полк m ia
`;
