import { z } from 'zod';
import { settingsSchema } from './schema';

/** JSON Schema of the settings file, for completion and hints in editors. Draft 7: what their YAML support reads. */
export function settingsJsonSchema(): string {
  const schema = z.toJSONSchema(settingsSchema, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ $schema: schema.$schema, title: 'Settings of cdktf-ml-baseline', ...schema }, null, 2)}\n`;
}
