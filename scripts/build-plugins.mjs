// What esbuild is told about libraries that both builds of the command line take in.

/**
 * Libraries that neither carries: an optional part of pdf.js that draws pages (we only read them), and
 * what asks an archive, which is installed by those who do.
 */
export const notCarried = ['@napi-rs/canvas', '@duckdb/node-api', 'pg', 'pg-boss'];

/** hyparquet's entry for Node reads files; what is common to all is enough for a writer. */
export const withoutFiles = {
  name: 'hyparquet-without-files',
  setup(build) {
    build.onResolve({ filter: /^hyparquet$/ }, ({ resolveDir }) =>
      build.resolve('hyparquet/src/index.js', { resolveDir, kind: 'import-statement' }),
    );
  },
};
