import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An element as WebDriver names it. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A port that is free now. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => done(port));
    });
  });
}

/** Drives an installed Firefox by its own protocol (marionette: JSON with its length in front). */
export class Firefox {
  #count = 0;
  #left = Buffer.alloc(0);
  readonly #waiting = new Map<number, (result: { error: unknown; value: unknown }) => void>();

  private constructor(
    private readonly process: ChildProcess,
    private readonly socket: Socket,
    private readonly profile: string,
  ) {
    socket.on('data', (data) => this.#hear(data));
  }

  static async launch(executable: string): Promise<Firefox> {
    const port = await freePort();
    const profile = mkdtempSync(join(tmpdir(), 'decisions-firefox-'));
    writeFileSync(
      join(profile, 'user.js'),
      `user_pref("marionette.port", ${port});\nuser_pref("browser.shell.checkDefaultBrowser", false);\n`,
    );
    const process = spawn(
      executable,
      ['--headless', '--marionette', '--no-remote', '--profile', profile],
      { stdio: 'ignore', env: { ...globalThis.process.env, HOME: profile } },
    );
    const socket = await connected(port);
    const firefox = new Firefox(process, socket, profile);
    await firefox.ask('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    return firefox;
  }

  async close(): Promise<void> {
    this.socket.destroy();
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill();
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async goto(url: string): Promise<void> {
    await this.ask('WebDriver:Navigate', { url });
  }

  /** Runs a script in the page and gives what it returns. */
  async run(script: string): Promise<unknown> {
    const { value } = await this.ask('WebDriver:ExecuteScript', { script, args: [] });
    return value;
  }

  /** Gives files to an input of the page. */
  async give(selector: string, paths: readonly string[]): Promise<void> {
    const { value } = await this.ask('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    });
    const element: unknown =
      typeof value === 'object' && value !== null ? Reflect.get(value, ELEMENT) : null;
    await this.ask('WebDriver:ElementSendKeys', { id: element, text: paths.join('\n') });
  }

  /** Waits until a script returns something true. */
  async until(script: string, milliseconds = 60_000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (Date.now() < end) {
      if ((await this.run(script)) === true) return;
      await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error(`never true: ${script}`);
  }

  async ask(command: string, parameters: object): Promise<{ value: unknown }> {
    this.#count += 1;
    const text = JSON.stringify([0, this.#count, command, parameters]);
    const answer = new Promise<{ error: unknown; value: unknown }>((done) =>
      this.#waiting.set(this.#count, done),
    );
    this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    const { error, value } = await answer;
    if (error !== null) throw new Error(`${command}: ${JSON.stringify(error).slice(0, 400)}`);
    const inner =
      typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
    return { value: inner };
  }

  #hear(data: Buffer): void {
    this.#left = Buffer.concat([this.#left, data]);
    for (;;) {
      const colon = this.#left.indexOf(':');
      if (colon < 0) return;
      const length = Number(this.#left.subarray(0, colon).toString());
      if (this.#left.length < colon + 1 + length) return;
      const text = this.#left.subarray(colon + 1, colon + 1 + length).toString();
      this.#left = this.#left.subarray(colon + 1 + length);
      const message: unknown = JSON.parse(text);
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message;
      this.#waiting.get(Number(id))?.({ error, value });
    }
  }
}

/** Connects once the browser listens. */
async function connected(port: number): Promise<Socket> {
  for (let tries = 0; tries < 300; tries += 1) {
    const socket = await new Promise<Socket | null>((done) => {
      const one = connect(port, '127.0.0.1', () => done(one));
      one.once('error', () => done(null));
    });
    if (socket !== null) return socket;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('Firefox does not listen');
}
