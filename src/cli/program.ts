/**
 * The whole program as one script, so that V8 reads one file and keeps its compiled code in one:
 * what the launchers in `start/` run. Each role says when it has run enough for its code to be kept.
 */
export type Role = 'command' | 'conduct' | 'work';

export type Program = Record<Role, (keepCode: () => void) => Promise<void>>;

export const command: Program['command'] = async (keepCode) => {
  const { runCommandLine } = await import('./command-line.js');
  await runCommandLine();
  keepCode();
};

export const conduct: Program['conduct'] = async (keepCode) => {
  const { conductBatch } = await import('./batch/thread.js');
  await conductBatch(keepCode);
};

export const work: Program['work'] = async (keepCode) => {
  const { readPapersSent } = await import('./batch/worker.js');
  readPapersSent(keepCode);
};
