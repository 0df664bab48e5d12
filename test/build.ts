import { execFileSync } from 'node:child_process';

/** The command-line tests run the built program, so each test run starts from a fresh build. */
export default function build(): void {
  execFileSync(process.execPath, ['scripts/build.mjs', '--without-page'], { stdio: 'inherit' });
}
