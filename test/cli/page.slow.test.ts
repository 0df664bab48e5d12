import { expect, test } from 'vitest';
import { buildAppPage } from '../../scripts/app-page.mjs';
import { Workspace } from './workspace.js';

test('decisions page writes the page that was built', async () => {
  const { file } = await buildAppPage();
  const workspace = new Workspace();
  const { code, err } = workspace.run(['page', '-o', 'реестр.html']);
  expect(err).toContain('реестр.html');
  expect(code).toBe(0);
  const written = workspace.read('реестр.html');
  expect(Buffer.byteLength(written)).toBe(file);
  expect(written).toMatch(/^<!DOCTYPE html>/);
});
