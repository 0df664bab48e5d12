import * as z from 'zod';
import type { Finding, Localized, OptionSpec, Rule, RuleContext } from '../../rules/types.js';

/** A text in one language serves both. */
const localized = z.union([z.string().min(1), z.strictObject({ ru: z.string(), en: z.string() })]);
type LooseText = z.infer<typeof localized>;

/** A finding of a plugin: like one of ours, with plain strings allowed for texts. */
type LooseFinding = Omit<Finding, 'message' | 'advice' | 'related'> & {
  message: LooseText;
  advice?: LooseText;
  related?: { message: LooseText; position: NonNullable<Finding['position']> }[];
};
type LooseCheck = (context: RuleContext) => Iterable<LooseFinding> | undefined;

const level = z.enum(['off', 'info', 'warning', 'error']);
const option = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('boolean'), default: z.boolean(), description: localized }),
  z.strictObject({
    type: z.literal('number'),
    default: z.number(),
    minimum: z.number().default(Number.MIN_SAFE_INTEGER),
    maximum: z.number().default(Number.MAX_SAFE_INTEGER),
    description: localized,
  }),
  z.strictObject({
    type: z.literal('string'),
    default: z.string(),
    values: z.array(z.string()).min(1),
    description: localized,
  }),
  z.strictObject({
    type: z.literal('strings'),
    default: z.array(z.string()),
    description: localized,
  }),
]);

/** What a rule of a plugin has to have, and may. */
export const ruleObjectSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,40}\/[a-z0-9-]{1,60}$/, 'expected "prefix/name" in lower case'),
  category: z
    .enum(['numbering', 'deadlines', 'addressees', 'text', 'document', 'source'])
    .default('text'),
  severity: z
    .union([level, z.strictObject({ recommended: level, publication: level, strict: level })])
    .default('warning'),
  description: localized,
  why: localized.default(''),
  remedy: localized.default(''),
  appliesTo: z.enum(['decision', 'any']).default('decision'),
  fixable: z.boolean().default(false),
  options: z.record(z.string(), option).default({}),
  examples: z.unknown().optional(),
  check: z.custom<LooseCheck>((value) => typeof value === 'function', 'expected a function'),
});
export type RuleObject = z.infer<typeof ruleObjectSchema>;

function both(text: LooseText): Localized {
  return typeof text === 'string' ? { ru: text, en: text } : text;
}

function optionOf(spec: RuleObject['options'][string]): OptionSpec {
  return { ...spec, description: both(spec.description) };
}

function findingOf({ message, advice, related, ...rest }: LooseFinding): Finding {
  const finding: Finding = { ...rest, message: both(message) };
  if (advice !== undefined) finding.advice = both(advice);
  if (related !== undefined)
    finding.related = related.map((place) => ({ ...place, message: both(place.message) }));
  return finding;
}

/** A rule of a plugin as one of ours. */
export function ruleFromObject(given: RuleObject): Rule {
  const { severity, options, check } = given;
  return {
    id: given.id,
    category: given.category,
    severity:
      typeof severity === 'string'
        ? { recommended: severity, publication: severity, strict: severity }
        : severity,
    description: both(given.description),
    why: both(given.why),
    remedy: both(given.remedy),
    appliesTo: given.appliesTo,
    fixable: given.fixable,
    options: Object.fromEntries(
      Object.entries(options).map(([name, spec]) => [name, optionOf(spec)]),
    ),
    examples: { bad: [], good: [] },
    *check(context) {
      for (const finding of check(context) ?? []) yield findingOf(finding);
    },
  };
}
