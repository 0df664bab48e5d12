import abbreviationInconsistent from './addressees/assignee-abbreviation-inconsistent.js';
import abbreviationUndefined from './addressees/assignee-abbreviation-undefined.js';
import assigneeMissing from './addressees/assignee-missing.js';
import assigneePersonWithoutPost from './addressees/assignee-person-without-post.js';
import deadlineAmbiguous from './deadlines/deadline-ambiguous.js';
import deadlineDayOff from './deadlines/deadline-day-off.js';
import deadlineExpired from './deadlines/deadline-expired.js';
import deadlineImpossible from './deadlines/deadline-impossible.js';
import deadlineInferredYear from './deadlines/deadline-inferred-year.js';
import deadlineMissing from './deadlines/deadline-missing.js';
import deadlineOrder from './deadlines/deadline-order.js';
import deadlinePast from './deadlines/deadline-past.js';
import deadlineUnknown from './deadlines/deadline-unknown.js';
import deadlineVague from './deadlines/deadline-vague.js';
import attachmentMissing from './document/attachment-missing.js';
import controlMissing from './document/control-missing.js';
import documentDateMissing from './document/document-date-missing.js';
import numberMissing from './document/number-missing.js';
import operativePartMissing from './document/operative-part-missing.js';
import referenceUnresolved from './document/reference-unresolved.js';
import signatureMissing from './document/signature-missing.js';
import letterOrder from './numbering/letter-order.js';
import numberGap from './numbering/number-gap.js';
import numberInferred from './numbering/number-inferred.js';
import numberLevel from './numbering/number-level.js';
import numberStyle from './numbering/number-style.js';
import numberUnique from './numbering/number-unique.js';
import readerNote from './source/reader-note.js';
import unusedSuppression from './source/unused-suppression.js';
import duplicateItem from './text/duplicate-item.js';
import itemWithoutVerb from './text/item-without-verb.js';
import lookalikeLetters from './text/lookalike-letters.js';
import mixedDashes from './text/mixed-dashes.js';
import nearDuplicateItem from './text/near-duplicate-item.js';
import severalAssignments from './text/several-assignments-in-one-item.js';
import trailingSpaces from './text/trailing-spaces.js';
import unrecognizedText from './text/unrecognized-text.js';
import type { Rule } from './types.js';

/** Every bundled rule, by category as the documentation lists them. */
export const RULES: readonly Rule[] = [
  numberUnique,
  numberGap,
  numberLevel,
  numberStyle,
  letterOrder,
  numberInferred,
  deadlineMissing,
  deadlineUnknown,
  deadlineImpossible,
  deadlinePast,
  deadlineExpired,
  deadlineDayOff,
  deadlineAmbiguous,
  deadlineVague,
  deadlineInferredYear,
  deadlineOrder,
  assigneeMissing,
  abbreviationInconsistent,
  abbreviationUndefined,
  assigneePersonWithoutPost,
  itemWithoutVerb,
  severalAssignments,
  duplicateItem,
  nearDuplicateItem,
  lookalikeLetters,
  mixedDashes,
  trailingSpaces,
  unrecognizedText,
  documentDateMissing,
  numberMissing,
  signatureMissing,
  controlMissing,
  attachmentMissing,
  referenceUnresolved,
  operativePartMissing,
  readerNote,
  unusedSuppression,
];
