import { byId } from '../../export/html/client/mount.js';

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

/** Unpacks a script that the page carries as data. */
async function unpack(id: string): Promise<Blob> {
  const packed = atob(byId(id, HTMLScriptElement).text.trim());
  const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).blob();
}

/** The addresses of the engine's script, alone and with the one that reads PDF in front. */
export async function engineUrls(): Promise<{ plain: string; withPdf: string }> {
  const [engine, pdf] = await Promise.all([unpack('engine'), unpack('pdf')]);
  const type = { type: 'text/javascript' };
  return {
    plain: URL.createObjectURL(new Blob([engine], type)),
    withPdf: URL.createObjectURL(new Blob([pdf, '\n', engine], type)),
  };
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
