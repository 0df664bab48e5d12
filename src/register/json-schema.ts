import * as z from 'zod';
import { registerSchema } from './schema.js';

/** The register's JSON Schema, draft 2020-12, made from the zod schema. */
export function registerJsonSchema(): object {
  return {
    title: 'Register of tasks',
    ...z.toJSONSchema(registerSchema, { target: 'draft-2020-12' }),
  };
}
