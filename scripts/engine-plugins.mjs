// What esbuild is told about the engine of the page: what comes from outside of it, and which parts of
// libraries it has no use for. Each of them was measured; together they are 48 KB of 484 packed.
import { readFileSync } from 'node:fs';
import { insteadOf } from './build-plugins.mjs';

/** pdf.js comes as a script of its own in front of the engine, which takes it from the global object. */
const pdfFromGlobal = {
  name: 'pdf-from-global',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^unpdf\/pdfjs$/ }, () => ({ path: 'pdfjs', namespace: 'global' }));
    onLoad({ filter: /.*/, namespace: 'global' }, () => ({
      contents: 'module.exports = globalThis.decisionsPdf;',
    }));
  },
};

/**
 * A second table of HTML's named characters beside the one that reading HTML brings, and the writing
 * of Markdown.
 */
const STAND_INS = {
  'decode-named-character-reference': `
    import { decodeHTMLStrict } from 'entities/decode';
    export function decodeNamedCharacterReference(name) {
      const reference = '&' + name + ';';
      const decoded = decodeHTMLStrict(reference);
      return decoded === reference ? false : decoded;
    }`,
  'mdast-util-to-markdown': 'export const defaultHandlers = {};',
};

const TO_JSON_SCHEMA = ['initializeContext', 'process', 'processSchema', 'extractDefs', 'finalize']
  .map((name) => `export const ${name} = undefined;`)
  .concat(
    'export const createToJSONSchemaMethod = () => undefined;',
    'export const createStandardJSONSchemaMethod = () => undefined;',
  )
  .join('\n');

const SVG = `
  import { create } from './util/create.js';
  export const svg = create({ space: 'svg', transform: (_, name) => name, properties: {} });`;

const standIns = {
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^(?:decode-named-character-reference|mdast-util-to-markdown)$/ },
      (one) => ({
        path: one.path,
        namespace: 'stand-in',
      }),
    );
    // Attributes of drawings, whose words no paper's text holds.
    onLoad({ filter: /property-information[\\/]lib[\\/]svg\.js$/ }, () => ({
      contents: SVG,
    }));
    // The names of what is wrong with an HTML text, which reading it never asks for.
    onLoad({ filter: /hast-util-from-html[\\/]lib[\\/]errors\.js$/ }, () => ({
      contents: 'export const errors = {};',
    }));
    // Words for what is wrong with a text or a value: the page has its own.
    onLoad({ filter: /parse5[\\/]dist[\\/]common[\\/]error-codes\.js$/ }, () => ({
      contents: 'export const ERR = {};',
    }));
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]en\.js$/ }, () => ({
      contents: 'export default () => ({ localeError: ({ code }) => code });',
    }));
    // The JSON Schema of a schema, which only the command line prints.
    onLoad({ filter: /zod[\\/]v4[\\/]core[\\/]json-schema-processors\.js$/ }, () => ({
      contents: 'export const allProcessors = undefined, toJSONSchema = undefined;',
    }));
    onLoad({ filter: /zod[\\/]v4[\\/]core[\\/]to-json-schema\.js$/ }, () => ({
      contents: TO_JSON_SCHEMA,
    }));
    onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({
      contents: STAND_INS[path],
      resolveDir: process.cwd(),
    }));
  },
};

/** What rules and tables carry for the documentation and the tests, and nobody asks for in a browser. */
const DOCUMENTATION = [
  [/^ {2}(description|why): \{\n[\s\S]*?^ {2}\},$/gm, "  $1: { ru: '', en: '' },"],
  [/^ {2}examples: \{\n[\s\S]*?^ {2}\},$/gm, '  examples: { bad: [], good: [] },'],
];
const EXAMPLES = [[/^ {4}(?:example|task): '[^'\n]*',$/gm, '']];

/** Bundles some of our own files with their code changed. */
function changed(name, filter, change) {
  return {
    name,
    setup({ onLoad }) {
      onLoad({ filter }, ({ path }) => ({
        contents: change(readFileSync(path, 'utf8')),
        loader: 'ts',
      }));
    },
  };
}

function without(parts) {
  return (code) => parts.reduce((rest, [part, none]) => rest.replace(part, none), code);
}

const rulesAlone = changed('rules-alone', /[\\/]src[\\/]rules[\\/].+\.ts$/, without(DOCUMENTATION));

const tablesAlone = changed(
  'tables-alone',
  /[\\/]src[\\/]lexicon[\\/]statements\.ts$/,
  without(EXAMPLES),
);

/**
 * In a script that is one file nothing loads later: what writing loads on first use is imported with
 * it, without what esbuild wraps around such modules. Reading stays as it is: the tables it sets up
 * would lengthen the start of every worker.
 */
const writersAtOnce = changed('writers-at-once', /[\\/]src[\\/]export[\\/].+\.ts$/, (code) => {
  const imports = [];
  const rest = code.replace(/\bawait import\(('[^']+')\)/g, (_, from) => {
    imports.push(`import * as loaded${imports.length} from ${from};\n`);
    return `loaded${imports.length - 1}`;
  });
  return imports.join('') + rest;
});

/** The reader of CSV as Node gets it, with as much of a Buffer as it needs (`small-buffer.ts`). */
const csvWithSmallBuffer = insteadOf(
  'csv-with-small-buffer',
  /^csv-parse\/browser\/esm\/sync$/,
  'csv-parse/sync',
);

/** For a name that a script takes for global. */
export const engineInject = ['src/app/engine/small-buffer.ts'];

/** In the order in which they are asked. */
export const enginePlugins = [
  pdfFromGlobal,
  standIns,
  csvWithSmallBuffer,
  writersAtOnce,
  rulesAlone,
  tablesAlone,
];
