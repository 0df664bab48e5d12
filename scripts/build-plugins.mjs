// What esbuild is told about libraries, in the builds of the library, the command line and the page.

/** Takes another entry of a library in the place of the one that is imported. */
export function insteadOf(name, filter, path) {
  return {
    name,
    setup({ onResolve, resolve }) {
      onResolve({ filter }, ({ resolveDir, kind }) => resolve(path, { resolveDir, kind }));
    },
  };
}

/**
 * Libraries that neither carries: an optional part of pdf.js that draws pages (we only read them), and
 * what asks an archive, which is installed by those who do.
 */
export const notCarried = ['@napi-rs/canvas', '@duckdb/node-api', 'pg', 'pg-boss', 'aws4fetch'];

/** hyparquet's entry for Node reads files; what is common to all is enough for a writer. */
export const withoutFiles = insteadOf(
  'hyparquet-without-files',
  /^hyparquet$/,
  'hyparquet/src/index.js',
);
