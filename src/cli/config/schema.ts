import * as z from 'zod';
import type { OptionSpec, Rule } from '../../rules/types.js';

/**
 * The configuration's schema. It checks every file, and editors get it as a JSON Schema, so what an
 * editor accepts and what the program accepts cannot differ.
 */

const level = z
  .enum(['off', 'info', 'warning', 'error'])
  .describe('Severity of the rule. Only errors fail a build.');

function optionSchema(option: OptionSpec): z.ZodType {
  const schema =
    option.type === 'boolean'
      ? z.boolean()
      : option.type === 'number'
        ? z.number().min(option.minimum).max(option.maximum)
        : option.type === 'string'
          ? z.enum(option.values)
          : z.array(z.string());
  return schema.exactOptional().describe(option.description.en);
}

function optionsSchema(rule: Rule) {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, option] of Object.entries(rule.options ?? {}))
    shape[name] = optionSchema(option);
  return z.strictObject(shape);
}

/** A severity, or a severity with options. */
function settingSchema(rule: Rule): z.ZodType {
  return z
    .union([level, z.tuple([level]), z.tuple([level, optionsSchema(rule)])])
    .describe(rule.description.en);
}

function rulesSchema(rules: readonly Rule[]): z.ZodType {
  const shape: Record<string, z.ZodType> = {};
  for (const rule of rules) shape[rule.id] = settingSchema(rule).exactOptional();
  return z.strictObject(shape);
}

const texts = z.union([z.string(), z.array(z.string())]);

const suppressSchema = z.strictObject({
  rule: z.string().min(1).describe('Id of the rule to hold back.'),
  paper: z.string().min(1).describe('Path or glob of the papers, from this file’s folder.'),
  item: z.string().min(1).exactOptional().describe('Number of the item, such as "2.1" or "2.1#2".'),
  text: z.string().min(1).exactOptional().describe('Words the item contains.'),
  reason: z.string().min(1).describe('Why the finding is held back. It cannot be left out.'),
});

const optionValue = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]);
const anyRules = z.record(
  z.string(),
  z.union([level, z.tuple([level]), z.tuple([level, z.record(z.string(), optionValue)])]),
);

function fileSchema<Rules extends z.ZodType>(rules: Rules) {
  return z.strictObject({
    $schema: z.string().exactOptional().describe('Path of this schema, for editors.'),
    extends: texts
      .exactOptional()
      .describe('Presets (recommended, publication, strict), files or packages to build on.'),
    plugins: z
      .array(z.unknown())
      .exactOptional()
      .describe('Files or packages with rules of your own.'),
    rules: rules.exactOptional(),
    overrides: z
      .array(z.strictObject({ files: texts, rules }))
      .exactOptional()
      .describe('Other settings for some papers, by glob; the last one that fits wins.'),
    ignore: texts.exactOptional().describe('Globs of files to leave out.'),
    suppress: z
      .array(suppressSchema)
      .exactOptional()
      .describe('Findings to hold back, one by one, each with a reason.'),
    calendar: z
      .strictObject({
        daysOff: z.array(z.iso.date()).exactOptional().describe('Days off that were moved.'),
        workdays: z.array(z.iso.date()).exactOptional().describe('Weekend days that are worked.'),
      })
      .exactOptional()
      .describe('Days that differ from the official calendar of days off, as YYYY-MM-DD.'),
    baseline: z
      .string()
      .min(1)
      .exactOptional()
      .describe('File with the findings there were when the check was introduced.'),
  });
}

/** The schema of a file for the rules there are; those of plugins are among them by then. */
export function configSchema(rules: readonly Rule[]) {
  return fileSchema(rulesSchema(rules));
}

/** The same for rules not known yet: what a file may name before its plugins are loaded. */
export const looseSchema = fileSchema(anyRules);

export type ConfigFile = z.infer<typeof looseSchema>;
export type RuleSettings = z.infer<typeof anyRules>;
export type SuppressEntry = z.infer<typeof suppressSchema>;

/** The keys there may be at a place of the file; for suggestions. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  const [first] = path;
  if (first === 'suppress') return Object.keys(suppressSchema.shape);
  if (first === 'overrides') return ['files', 'rules'];
  if (first === 'calendar') return ['daysOff', 'workdays'];
  return Object.keys(looseSchema.shape);
}
