import { byId } from '../../export/html/client/mount.js';
import type { ReportParts } from '../../export/html/page.js';

interface Policy {
  createScriptURL(url: string): string;
}

/** Browsers that know trusted types start a worker only from an address a policy has let pass. */
function policy(): Policy {
  const types: unknown = Reflect.get(globalThis, 'trustedTypes');
  const plain: Policy = { createScriptURL: (url) => url };
  if (typeof types !== 'object' || types === null || !('createPolicy' in types)) return plain;
  const { createPolicy } = types;
  if (typeof createPolicy !== 'function') return plain;
  return Reflect.apply(createPolicy, types, ['decisions', plain]);
}

const trusted = policy();

/** What the page carries as data: it is there until the page is drawn. */
function packedData(id: string): string {
  return byId(id, HTMLScriptElement).text.trim();
}

/** Unpacks what was carried as data. */
async function unpack(packed: string): Promise<Blob> {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).blob();
}

/** The addresses of the engine's script, alone and with the one that reads PDF in front. */
export async function engineUrls(): Promise<{ plain: string; withPdf: string }> {
  const [engine, pdf] = await Promise.all([
    unpack(packedData('engine')),
    unpack(packedData('pdf')),
  ]);
  const type = { type: 'text/javascript' };
  return {
    plain: URL.createObjectURL(new Blob([engine], type)),
    withPdf: URL.createObjectURL(new Blob([pdf, '\n', engine], type)),
  };
}

/** Gives the script and the style of a report, unpacked when one is wanted. */
export function reportSource(): () => Promise<ReportParts> {
  const packed = packedData('report');
  return async () => JSON.parse(await (await unpack(packed)).text());
}

/** Starts a worker from an address of {@link engineUrls}. */
export function startWorker(url: string): Worker {
  return new Worker(trusted.createScriptURL(url));
}

/** On a site, keeps the page for when there is no network. */
export function keepOffline(): void {
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  if (document.querySelector('link[rel=manifest]') === null) return;
  navigator.serviceWorker.register(trusted.createScriptURL('sw.js')).catch(() => undefined);
}
