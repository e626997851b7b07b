/**
 * The schemas mean the same to everybody: our engine, another language server and a plain validator agree on which texts
 * are valid. Only formats are left out, as the specification allows.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogShape } from '../../server/src/language/catalog.ts';
import { charterShape } from '../../server/src/language/charter.ts';
import { configShape } from '../../server/src/language/config.ts';
import { type Base, mutantsOf } from './mutants.ts';
import { type Complaints, ourComplaints, plainComplaints, serverComplaints } from './verdicts.ts';
import { type Document, YamlServer } from './yaml-server.ts';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const SEED = Number(process.env['CONFORMANCE_SEED'] ?? 20261201);
const COUNT = Number(process.env['CONFORMANCE_COUNT'] ?? 360);

const samples: readonly (Document & { readonly path: string })[] = globSync(
  ['**/*.{yaml,yml}', '**/.charterline.yaml'],
  { cwd: SAMPLES },
)
  .sort()
  .map((path) => ({ path, name: basename(path), text: readFileSync(`${SAMPLES}${path}`, 'utf8') }));

const CONFIG = `
apiVersion: charterline/v1
kind: CharterConfig
root: true
extends: strict
rules:
  raci/too-many-consulted: { level: warning, max: 6 }
  collaboration/recognition: off
overrides:
  - files: ["drafts/**"]
    rules: { approvals/required: off }
ignore: ["archive/**"]
baseline: .charterline-baseline.json
requiredFrameworks: [soc2]
regionLaws: { KR: pipa }
review:
  samePerson: allow
  scope/dates-moved: { class: editorial, approvers: [cmo, cio], days: 7 }
`;

const bases: readonly Base[] = [
  ...samples.filter(({ path }) => !path.startsWith('broken/')).map(({ name, text }) => baseOf(name, text)),
  baseOf('.charterline.yaml', CONFIG),
];

function baseOf(name: string, text: string): Base {
  const shape =
    name === '.charterline.yaml' ? configShape : name.includes('.charter-catalog.') ? catalogShape : charterShape;
  // Repeated content stays shared, so that what is written out again holds anchors and aliases.
  return { name, shape, value: parse(text, { merge: true }) };
}

interface Judged {
  readonly document: Document;
  readonly ours: Complaints;
  readonly server: Complaints;
  readonly plain: Complaints;
}

let server: YamlServer;
beforeAll(async () => {
  server = await YamlServer.start();
});
afterAll(() => server.stop());

async function judge(documents: readonly Document[]): Promise<readonly Judged[]> {
  const theirs = await serverComplaints(server, documents);
  return Promise.all(
    documents.map(async (document, index) => ({
      document,
      ours: await ourComplaints(document).catch((error: unknown) => {
        throw new Error(`The engine failed on ${document.name}:\n${document.text}`, { cause: error });
      }),
      server: theirs[index] ?? [],
      plain: plainComplaints(document),
    })),
  );
}

function isDisputed({ document, ours, server: theirs, plain }: Judged): boolean {
  const others = isSilentAbout(document) ? [plain] : [theirs, plain];
  return others.some((complaints) => (complaints.length === 0) !== (ours.length === 0));
}

/** The other server says nothing of a file that holds comments only, although it does of an empty one. */
function isSilentAbout({ text }: Document): boolean {
  return text !== '' && text.split('\n').every((line) => /^\s*(#.*)?$/.test(line));
}

describe('the same verdict everywhere', () => {
  it('on every sample', async () => {
    const judged = await judge(samples);
    expect(judged.filter(isDisputed)).toEqual([]);
    expect(judged.length).toBeGreaterThan(7);
  });

  it('on a file without content', async () => {
    const judged = await judge([
      { name: 'empty.charter.yaml', text: '' },
      { name: '.charterline.yaml', text: '---\n' },
      { name: 'comment.charter-catalog.yaml', text: '# nothing yet\n' },
    ]);
    expect(judged.filter(isDisputed)).toEqual([]);
    expect(judged.every(({ ours }) => ours.length > 0)).toBe(true);
  });

  it(`on ${COUNT} mutants of seed ${SEED}`, { timeout: 120_000 }, async () => {
    const judged = await judge(mutantsOf(bases, COUNT, SEED));
    const disputed = judged.filter(isDisputed);
    expect(disputed, `Repeat with CONFORMANCE_SEED=${SEED} CONFORMANCE_COUNT=${COUNT}`).toEqual([]);
    const valid = judged.filter(({ ours }) => ours.length === 0).length;
    expect(valid).toBeGreaterThan(80);
    expect(judged.length - valid).toBeGreaterThan(80);
  });
});
