/** Whether a text is valid by its schema, as three judges see it who share nothing but the published schemas. */
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { parseDocument } from 'yaml';
import type { Finding } from '../../server/src/rules/finding.ts';
import { textOf } from '../../server/src/rules/text.ts';
import { analyseFiles } from '../support/charters.ts';
import type { Document, YamlServer } from './yaml-server.ts';

/** What a judge complains of, for people who have to find out who is right; empty for a valid text. */
export type Complaints = readonly string[];

/**
 * Rules whose findings are none about syntax or schema in the sense of other tools:
 * - `syntax/limit`: how much is read is a decision of each tool,
 * - `schema/format`: draft-07 lets every tool decide which formats it checks.
 */
const OURS_ALONE: ReadonlySet<string> = new Set(['syntax/limit', 'schema/format']);

/** Our verdict: what the engine says of syntax and schema. */
export async function ourComplaints({ name, text }: Document): Promise<Complaints> {
  const { findings } = await analyseFiles({ [name]: text });
  return findings.filter(isAboutForm).map((finding) => `${finding.ruleId} ${finding.path}: ${textOf(finding)}`);
}

function isAboutForm({ ruleId, message }: Finding): boolean {
  if (ruleId === 'config/invalid') return ABOUT_SETTINGS.has(message);
  return /^(syntax|schema)\//.test(ruleId) && !OURS_ALONE.has(ruleId);
}

/** What we say of the settings of a rule or of a kind of change, which the schema of the config lists. */
const ABOUT_SETTINGS: ReadonlySet<string> = new Set([
  'fixedLevel',
  'noOptions',
  'unknownOption',
  'optionType',
  'optionRange',
  'nearestApprover',
  'unknownApprover',
  'noDays',
]);

/**
 * Left out of what the other server says:
 * - formats, by its two messages about those in our schemas (see `schema/format` above),
 * - anchors that no alias repeats: a remark on style, and no mistake in YAML.
 */
const THEIRS_ALONE = /^(String is not a RFC3339 date|String is not an e-mail address|Unused anchor)/;

/** The verdict of the independent server on each document. */
export async function serverComplaints(
  server: YamlServer,
  documents: readonly Document[],
): Promise<readonly Complaints[]> {
  const results = await server.diagnose(documents);
  return results.map((diagnostics) =>
    diagnostics.filter((diagnostic) => !THEIRS_ALONE.test(messageOf(diagnostic))).map(describe),
  );
}

function messageOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}

function describe(diagnostic: Diagnostic): string {
  return `line ${diagnostic.range.start.line + 1}: ${messageOf(diagnostic)}`;
}

/** The verdict of a plain parser and a plain validator. */
export function plainComplaints({ name, text }: Document): Complaints {
  const document = parseDocument(text, { version: '1.2', merge: true });
  if (document.errors.length > 0) return document.errors.map(({ message }) => message);
  const validate = validatorFor(name);
  try {
    // How often aliases may repeat content is a decision of each tool, too.
    if (validate(document.toJS({ maxAliasCount: -1 }))) return [];
  } catch (error) {
    // The parser notices mistakes about aliases and merge keys only here.
    return [String(error)];
  }
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function validatorFor(name: string): ValidateFunction {
  if (name === '.charterline.yaml') return VALIDATORS.config;
  return /\.charter-catalog\.ya?ml$/.test(name) ? VALIDATORS.catalog : VALIDATORS.charter;
}

const VALIDATORS = {
  charter: compiled('charter.schema.json'),
  catalog: compiled('charter-catalog.schema.json'),
  config: compiled('charterline-config.schema.json'),
};

function compiled(file: string): ValidateFunction {
  const schema: unknown = JSON.parse(readFileSync(new URL(`../../schemas/${file}`, import.meta.url), 'utf8'));
  if (typeof schema !== 'object' || schema === null) throw new Error(`${file} holds no schema`);
  return new Ajv({ strict: false, validateFormats: false }).compile(schema);
}
