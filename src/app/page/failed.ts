import type { Failure } from '../engine/messages.js';

/** What the engine said of a failure, or what is said where it broke down. */
export function failureOf(error: unknown, otherwise: string): Failure {
  const told =
    typeof error === 'object' && error !== null && 'message' in error && 'remedy' in error;
  if (told && typeof error.message === 'string' && typeof error.remedy === 'string')
    return {
      code: 'code' in error ? String(error.code) : 'told',
      message: error.message || otherwise,
      remedy: error.remedy,
    };
  return { code: 'unknown', message: otherwise, remedy: '' };
}
