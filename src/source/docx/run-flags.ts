import { told } from '../told.js';

/** What a run's properties switch on and off. */
export type RunFlag = 'hidden' | 'struck' | 'bold';

/** Elements of a run's properties that matter for reading, and what they switch. */
const FLAGS: Record<string, RunFlag> = {
  'w:vanish': 'hidden',
  'w:strike': 'struck',
  'w:dstrike': 'struck',
  'w:b': 'bold',
};

/** What `w:rPr` switches on or off; undefined for any other element. */
export function runFlag(name: string): RunFlag | undefined {
  return told(FLAGS, name);
}
