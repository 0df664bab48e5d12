// Bundles the report page's script and style into src/export/html/generated.ts, so that the exporter
// needs no file beside it and runs in a browser too. Their SHA-256 go into the page's security policy.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const directory = 'src/export/html';

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [`${directory}/client/${entry}`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome105', 'firefox110', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  // An end tag in it would end the element it is written into.
  return outputFiles[0].text.trim().replaceAll('</', '<\\/');
}

/** As a content security policy names it. */
function hash(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Writes the parts into their file where they have changed, and gives them. */
export async function buildReportPage() {
  const script = await bundle('main.ts');
  const style = await bundle('report.css');
  const parts = { script, scriptHash: hash(script), style, styleHash: hash(style) };
  const file = `${directory}/generated.ts`;
  const text = [
    '// Made by scripts/report-page.mjs from src/export/html/client; not to be edited.\n',
    `export const REPORT_PARTS = ${JSON.stringify(parts, null, 2)};\n`,
  ].join('');
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return parts;
}
