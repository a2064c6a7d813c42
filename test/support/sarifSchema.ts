import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv, { type ValidateFunction } from 'ajv';

/** RFC 3986: no spaces, quotes or brackets of other kinds, and percent signs only before two hexadecimal digits. */
const REFERENCE = /^(?:[!#$&-;=?-Z[\]_a-z~]|%[0-9A-Fa-f]{2})*$/;
const FORMATS = {
  uri: (text: string) => REFERENCE.test(text) && URL.canParse(text),
  'uri-reference': (text: string) => REFERENCE.test(text),
  'date-time': (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text),
};

/** The whole JSON schema of SARIF 2.1.0 (OASIS), as Microsoft's SARIF SDK for JavaScript holds it. */
export function sarifSchema(): ValidateFunction {
  const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { $schema, id, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as { $schema: string; id: string };
  if (!$schema.includes('draft-04')) throw new Error(`the schema is no draft 4: ${$schema}`);
  // What this draft 4 schema uses means the same in draft 7, but for the name of its id.
  return new Ajv({ strict: false, unicodeRegExp: false, formats: FORMATS }).compile({ ...schema, $id: id });
}
