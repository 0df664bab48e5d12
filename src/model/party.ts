/** A body or person that a task is addressed to. */
export interface Party {
  /** In the nominative: «муниципальные органы управления образованием». */
  name: string;
  /** As printed: «муниципальным органам управления образованием». */
  text: string;
  /** A person named in brackets behind a body: «Отдел кадров (Петрова А.А.)». */
  person?: string;
  /** Common id of a body that the paper spells in several ways. */
  body?: string;
}

/** The addressees of a phrase, told apart. */
export interface PartyPhrase {
  assignees: Party[];
  /** Those behind «совместно с», «с участием» and the like, and those beside a marked first one. */
  coAssignees: Party[];
}
