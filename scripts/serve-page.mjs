// Serves the page for development: builds it anew for every visit.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, normalize } from 'node:path';
import { buildAppPage } from './app-page.mjs';

const PORT = Number(process.env.PORT ?? 8080);
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const name = pathname === '/' ? '/index.html' : normalize(pathname);
  try {
    if (name === '/index.html') await buildAppPage();
    const body = readFileSync(`dist/app/site${name}`);
    response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' });
    response.end(body);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    response.writeHead(404).end();
  }
}).listen(PORT, 'localhost', () => console.log(`http://localhost:${PORT}/`));
