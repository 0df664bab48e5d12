/**
 * Imports a module that a user names, by its address. In the built program the launcher does it: a
 * script has no `import()` of its own.
 */
export function importModule(address: string): Promise<unknown> {
  return import(address);
}
