export type { Party, PartyPhrase } from '../model/party.js';
export { isOrganisationForm } from './abbreviations.js';
export { type Body, type BodyIndex, indexBodies, linkBodies } from './bodies.js';
export type { BodySpelling } from './body-entry.js';
export { findCompanyWords } from './company-words.js';
export {
  headingAddressee,
  type LeadingAddressee,
  leadingAddressee,
} from './leading.js';
export { toNominative } from './nominative.js';
export { type OwnDays, ownDays } from './own-days.js';
export { type PartyHint, readParties } from './parties.js';
export { findResponsible, type ResponsibleMatch } from './responsible.js';
export { type Company, findCompany } from './together.js';
