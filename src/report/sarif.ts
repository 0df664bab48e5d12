import type {
  Fix,
  Location,
  Log,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
} from 'sarif';
import type { Lang } from '../locale/index.js';
import type { TaskPosition } from '../register/schema.js';
import type { Report } from '../rules/run.js';
import type { Rule } from '../rules/types.js';
import { fingerprintsOf } from './fingerprint.js';
import type { PaperResult, Reporter } from './types.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
/** Name of the fingerprint; a new version when what it is made of changes. */
const FINGERPRINT = 'decisionsItem/v1';

/** A relative URI reference (RFC 3986): every odd character escaped. */
function uriOf(path: string): string {
  // Half of a surrogate pair, possible in a file's name, has no place in a URI.
  const whole = path.replace(/\p{Surrogate}/gu, '\ufffd');
  return whole.split('/').map(encodeURIComponent).join('/');
}

function regionOf({ start, end }: TaskPosition): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

function physical(paper: PaperResult, position: TaskPosition | null): PhysicalLocation {
  const artifactLocation = { uri: uriOf(paper.path), uriBaseId: '%SRCROOT%' };
  // A forge shows nothing without a region: what is about a whole paper, or about a file whose text
  // has no lines of its own (DOCX, PDF), stands on the first line; the message names the item.
  const region = position === null || !paper.isText ? { startLine: 1 } : regionOf(position);
  return { artifactLocation, region };
}

function locationOf(paper: PaperResult, report: Report): Location {
  const location: Location = { physicalLocation: physical(paper, report.position) };
  if (report.item !== null)
    location.logicalLocations = [
      { name: report.item, fullyQualifiedName: report.item, kind: 'member' },
    ];
  return location;
}

function fixOf(paper: PaperResult, report: Report): Fix {
  return {
    description: { text: report.advice },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(paper.path), uriBaseId: '%SRCROOT%' },
        replacements: report.fix.map(({ start, end, text }) => ({
          deletedRegion: { charOffset: start, charLength: end - start },
          insertedContent: { text },
        })),
      },
    ],
  };
}

/** What is wrong and what to do; the item's number where no line leads to it. */
function messageOf(paper: PaperResult, report: Report): string {
  const item = report.item === null || paper.isText ? '' : `${report.item}: `;
  return [`${item}${report.message}`, report.advice].filter((part) => part !== '').join('. ');
}

function resultsOf(paper: PaperResult, indexes: ReadonlyMap<string, number>): Result[] {
  const fingerprints = fingerprintsOf(paper);
  return paper.reports.map((report, index) => {
    const ruleIndex = indexes.get(report.rule);
    const result: Result = {
      ruleId: report.rule,
      level: LEVELS[report.severity],
      message: { text: messageOf(paper, report) },
      locations: [locationOf(paper, report)],
      partialFingerprints: { [FINGERPRINT]: fingerprints[index] ?? '' },
    };
    if (ruleIndex !== undefined) result.ruleIndex = ruleIndex;
    if (report.related.length > 0)
      result.relatedLocations = report.related.map(({ message, position }, id) => ({
        id,
        message: { text: message },
        physicalLocation: physical(paper, position),
      }));
    if (report.fix.length > 0 && paper.isText) result.fixes = [fixOf(paper, report)];
    return result;
  });
}

function descriptorOf(rule: Rule, lang: Lang): ReportingDescriptor {
  const severity = rule.severity.recommended;
  return {
    id: rule.id,
    shortDescription: { text: rule.description[lang] },
    fullDescription: { text: `${rule.description[lang]} ${rule.why[lang]}` },
    help: {
      text: `${rule.why[lang]} ${rule.remedy[lang]}`,
      markdown: `${rule.why[lang]}\n\n${rule.remedy[lang]}\n\n\`decisions explain ${rule.id}\``,
    },
    defaultConfiguration:
      severity === 'off' ? { enabled: false } : { enabled: true, level: LEVELS[severity] },
    properties: { category: rule.category, tags: [rule.category] },
  };
}

/** For code scanning: SARIF 2.1.0 (OASIS), one run, paths relative to where the check was started. */
export const sarif: Reporter = (run, { lang, version }) => {
  const indexes = new Map(run.rules.map((rule, index) => [rule.id, index]));
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'decisions',
            version,
            semanticVersion: version,
            language: lang,
            rules: run.rules.map((rule) => descriptorOf(rule, lang)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: run.papers.flatMap((paper) => resultsOf(paper, indexes)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
