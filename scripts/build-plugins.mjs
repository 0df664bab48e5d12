// What esbuild is told about libraries that both builds of the command line take in.

/** hyparquet's entry for Node reads files; what is common to all is enough for a writer. */
export const withoutFiles = {
  name: 'hyparquet-without-files',
  setup(build) {
    build.onResolve({ filter: /^hyparquet$/ }, ({ resolveDir }) =>
      build.resolve('hyparquet/src/index.js', { resolveDir, kind: 'import-statement' }),
    );
  },
};
