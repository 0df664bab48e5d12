// Builds the page for people without Node: one file that opens from anywhere, and the same as a site
// with a service worker. The engine and pdf.js travel in it packed, as data, and become workers; so do
// the parts of a report, which the engine is given when one is wanted.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import { minify } from '@swc/core';
import { build } from 'esbuild';
import { engineInject, enginePlugins } from './engine-plugins.mjs';
import { buildReportPage } from './report-page.mjs';

const target = ['chrome111', 'firefox115', 'safari16.4'];

const common = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target,
  // Letters outside Latin as themselves: as escapes the engine would be a fifth larger.
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

async function bundle(entryPoint, more = {}) {
  const { outputFiles } = await build({ ...common, entryPoints: [entryPoint], ...more });
  return outputFiles[0].text.trim();
}

/** What esbuild has bundled, once more by a minifier that also inlines: a thirtieth less, packed. */
async function smaller(script) {
  const { code } = await minify(script, {
    compress: { passes: 3, pure_getters: true, toplevel: true, hoist_props: true },
    mangle: { toplevel: true },
    ecma: 2020,
    format: { comments: false },
  });
  return code;
}

function hash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Packs what travels as data. Zopfli finds a shorter gzip of the same text than zlib at its best: the
 * engine is a twentieth smaller, which any browser unpacks as before.
 */
async function packed(script) {
  return Buffer.from(await gzipAsync(Buffer.from(script), { numiterations: 1 }));
}

/** No address the page could ask; no script but its own; no markup made from text. */
function policy({ script, style, site }) {
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    `worker-src blob:${site ? " 'self'" : ''}`,
    ...(site ? ["manifest-src 'self'", "img-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types decisions',
  ].join('; ');
}

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#1d5c57"/><path d="M17 33l10 10 21-22" fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/></svg>';

function html({ script, style, engine, pdf, report, site }) {
  return [
    '<!DOCTYPE html>',
    '<html lang="ru">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy({ script, style, site })}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<title>Поручения из решений</title>',
    ...(site
      ? ['<link rel="manifest" href="manifest.webmanifest">', '<link rel="icon" href="icon.svg">']
      : []),
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<noscript><p>Страница работает, когда в браузере включены скрипты. Она ничего не отправляет.</p></noscript>',
    `<script type="text/plain" id="engine">${engine}</script>`,
    `<script type="text/plain" id="pdf">${pdf}</script>`,
    `<script type="text/plain" id="report">${report}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const MANIFEST = {
  name: 'Поручения из решений',
  short_name: 'Поручения',
  lang: 'ru',
  start_url: './',
  display: 'standalone',
  background_color: '#f4f2ee',
  theme_color: '#1d5c57',
  icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
};

/** Keeps the page for when there is no network; a new version replaces the old one whole. */
function serviceWorker(version) {
  return `const NAME = 'decisions-${version}';
const FILES = ['./', 'manifest.webmanifest', 'icon.svg'];
addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)).then(() => skipWaiting()));
});
addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('decisions-') && name !== NAME).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});
addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((kept) => kept ?? fetch(event.request)));
});
`;
}

/** Builds `dist/app/decisions.html` and `dist/app/site/`; gives the sizes in bytes. */
export async function buildAppPage(outdir = 'dist/app') {
  const report = await packed(JSON.stringify(await buildReportPage()));
  const script = (await bundle('src/app/page/main.ts')).replaceAll('</', '<\\/');
  const style = (await bundle('src/app/app.css')).replaceAll('</', '<\\/');
  const engineBundled = await bundle('src/app/engine/worker.ts', {
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    // The browser's own condition picks code for the DOM, which a worker has not.
    conditions: ['worker', 'import'],
    plugins: enginePlugins,
    inject: engineInject,
    logOverride: { 'import-is-undefined': 'silent' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const engineScript = await smaller(engineBundled);
  const pdfBundled = await bundle('unpdf/pdfjs', { globalName: 'decisionsPdf' });
  const pdfScript = await smaller(`${pdfBundled};globalThis.decisionsPdf=decisionsPdf;`);
  const [engine, pdf] = await Promise.all([packed(engineScript), packed(pdfScript)]);
  const data = { engine, pdf, report };
  const parts = {
    script,
    style,
    ...Object.fromEntries(
      Object.entries(data).map(([name, bytes]) => [name, bytes.toString('base64')]),
    ),
  };
  const file = html({ ...parts, site: false });
  const site = html({ ...parts, site: true });
  mkdirSync(`${outdir}/site`, { recursive: true });
  writeFileSync(`${outdir}/decisions.html`, file);
  writeFileSync(`${outdir}/site/index.html`, site);
  writeFileSync(`${outdir}/site/icon.svg`, ICON);
  writeFileSync(`${outdir}/site/manifest.webmanifest`, JSON.stringify(MANIFEST, null, 2));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const mark = createHash('sha256').update(site).digest('hex').slice(0, 12);
  writeFileSync(`${outdir}/site/sw.js`, serviceWorker(`${version}-${mark}`));
  return {
    file: Buffer.byteLength(file),
    script: gzipSync(script, { level: 9 }).length,
    style: gzipSync(style, { level: 9 }).length,
    engine: engine.length,
    pdf: pdf.length,
  };
}
