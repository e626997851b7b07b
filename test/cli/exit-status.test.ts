import { describe, expect, it } from 'vitest';
import { exitStatus, FAIL_ON, type FailOn } from '../../server/src/cli/exit-status.ts';
import { useCli } from './charterline.ts';
import {
  CATALOG_WITH_ERROR,
  CLEAN,
  config,
  DAY,
  using,
  WITH_ERROR,
  WITH_INFO,
  WITH_SUPPRESSED,
  WITH_WARNING,
} from './files.ts';

describe('the exit status', () => {
  const none = { files: 1, errors: 0, warnings: 0, infos: 0, suppressed: 3 };

  /** For each severity alone, the status under error, warning, info and never. */
  const table = [
    [{ ...none }, [0, 0, 0, 0]],
    [{ ...none, infos: 1 }, [0, 0, 1, 0]],
    [{ ...none, warnings: 1 }, [0, 1, 1, 0]],
    [{ ...none, errors: 1 }, [1, 1, 1, 0]],
  ] as const;
  it.each(table)('is decided by the mildest severity that fails: %j', (summary, expected) => {
    const statusOf = (failOn: FailOn): number =>
      exitStatus({ kind: 'checked', complete: true, summary, failOn, maxWarnings: undefined });
    expect(FAIL_ON.map(statusOf)).toEqual(expected);
  });

  it('is 1 for more warnings than are tolerated, whatever else fails a run', () => {
    const statusOf = (warnings: number): number =>
      exitStatus({ kind: 'checked', complete: true, summary: { ...none, warnings }, failOn: 'never', maxWarnings: 2 });
    expect([2, 3].map(statusOf)).toEqual([0, 1]);
  });

  it('is 2 for an incomplete run, whatever was found', () => {
    for (const errors of [0, 1]) {
      const summary = { ...none, errors };
      expect(exitStatus({ kind: 'checked', complete: false, summary, failOn: 'error', maxWarnings: 0 })).toBe(2);
    }
    expect(exitStatus({ kind: 'incomplete' })).toBe(2);
    expect(exitStatus({ kind: 'done' })).toBe(0);
  });
});

const CLEAN_FILE = 'clean.charter.yaml';
const FILES = {
  [CLEAN_FILE]: CLEAN,
  'error.charter.yaml': WITH_ERROR,
  'warning.charter.yaml': WITH_WARNING,
  'info.charter.yaml': WITH_INFO,
  'suppressed.charter.yaml': WITH_SUPPRESSED,
  'malformed.charter.yaml': 'metadata: [',
  'using.charter.yaml': using('shared.charter-catalog.yaml'),
  'without-catalog.charter.yaml': using('gone.charter-catalog.yaml'),
  'shared.charter-catalog.yaml': CATALOG_WITH_ERROR,
  'foreign/charter.yaml': 'openapi: 3.1.0\n',
  'foreign/notes.txt': 'nothing\n',
  'foreign/plain.yaml': 'apiVersion: charterline/v1\nkind: EngagementCharter\n',
  'broken/.charterline.yaml': config('rules: { raci/silo: loud }\n'),
  'broken/clean.charter.yaml': CLEAN,
  'unknown-rule/.charterline.yaml': config('rules: { raci/sillo: off }\n'),
  'unknown-rule/clean.charter.yaml': CLEAN,
  'ignoring/.charterline.yaml': config('ignore: ["drafts/**"]\n'),
  'ignoring/drafts/error.charter.yaml': WITH_ERROR,
  'settings/.charterline.yaml': config('rules: { reference/unused: error }\n'),
  'named-like-a-file/.charterline.yaml/inside.txt': '',
  'named-like-a-file/clean.charter.yaml': CLEAN,
};

/** What is said, the status, and what must stand on standard error when the status is 2. */
const CASES: readonly (readonly [string, 0 | 1 | 2, RegExp?])[] = [
  [`validate ${CLEAN_FILE}`, 0],
  [`lint ${CLEAN_FILE}`, 0],
  ['validate error.charter.yaml', 1],
  ['validate malformed.charter.yaml', 1],
  ['validate using.charter.yaml', 1],
  ['validate without-catalog.charter.yaml', 1],
  ['validate shared.charter-catalog.yaml', 1],
  ['validate error.charter.yaml --fail-on never', 0],
  ['validate warning.charter.yaml', 0],
  ['validate warning.charter.yaml --fail-on warning', 1],
  ['validate warning.charter.yaml --max-warnings 0', 1],
  ['validate warning.charter.yaml --max-warnings 1', 0],
  ['validate info.charter.yaml --fail-on warning', 0],
  ['validate info.charter.yaml --fail-on info', 1],
  ['validate suppressed.charter.yaml --fail-on info', 0],
  ['validate suppressed.charter.yaml --fail-on info --show-suppressed', 0],
  ['validate info.charter.yaml --config settings/.charterline.yaml', 1],
  [`validate ${CLEAN_FILE} gone.charter.yaml`, 2, /"gone\.charter\.yaml" cannot be read: there is no such file/],
  ['validate gone.charter.yaml --allow-empty', 2, /"gone\.charter\.yaml" cannot be read/],
  ['validate gone --allow-empty', 2, /There is no file or folder "gone"\.\n$/],
  ['validate --stdin --stdin-filename notes.txt', 2, /nothing to check in "notes\.txt"/],
  ['validate named-like-a-file', 2, /"named-like-a-file\/\.charterline\.yaml" cannot be read: it is not a file/],
  ['validate foreign', 2, /nothing to check in "foreign" \(looked for \*\.charter\.yaml/],
  ['validate foreign --allow-empty', 0],
  ['validate foreign/charter.yaml', 2, /"foreign\/charter\.yaml" is left out: it does not say apiVersion/],
  ['validate foreign/charter.yaml --allow-empty', 0],
  [
    'validate foreign/notes.txt',
    2,
    /nothing to check in "foreign\/notes\.txt": files of ours are called \*\.charter\.yaml/,
  ],
  ['validate foreign/plain.yaml', 2, /Call a charter for instance plain\.charter\.yaml\./],
  [`validate ${CLEAN_FILE} none/**`, 2, /nothing to check in "none\/\*\*"/],
  ['validate ignoring/drafts', 2, /nothing to check in "ignoring\/drafts"/],
  [
    'validate ignoring/drafts/error.charter.yaml',
    2,
    /^charterline: "ignoring\/drafts\/error\.charter\.yaml" is left out: the configuration ignores it\.\n$/,
  ],
  ['validate ignoring/drafts/error.charter.yaml --allow-empty', 0],
  ['validate broken', 2],
  [`baseline ${CLEAN_FILE}`, 0],
  [`baseline ${CLEAN_FILE} --prune`, 0],
  ['baseline malformed.charter.yaml --quiet', 0],
  ['baseline broken', 2, /"broken\/\.charterline\.yaml" is broken, so that no baseline was written/],
  ['baseline gone', 2, /There is no file or folder "gone"\.\n/],
  ['baseline gone.charter.yaml', 2, /"gone\.charter\.yaml" cannot be read/],
  ['validate broken/clean.charter.yaml', 2],
  ['validate broken/.charterline.yaml', 2],
  [`validate ${CLEAN_FILE} --config broken/.charterline.yaml`, 2],
  ['validate unknown-rule', 2],
  [
    `validate ${CLEAN_FILE} --config gone/.charterline.yaml`,
    2,
    /"gone\/\.charterline\.yaml" cannot be read: there is no such file/,
  ],
  [`validate ${CLEAN_FILE} --config foreign/notes.txt`, 2, /A configuration is called \.charterline\.yaml/],
  [`validate ${CLEAN_FILE} --cwd nowhere`, 2, /There is no folder "nowhere"/],
  [
    `validate ${CLEAN_FILE} -f yaml`,
    2,
    /There is no format "yaml"\. .*Possible: stylish, gcc, json, sarif, junit, github, gitlab, md\./,
  ],
  [`validate ${CLEAN_FILE} -f jsn`, 2, /Did you mean json\?/],
  [`validate ${CLEAN_FILE} -f json=`, 2, /names no file/],
  [`validate ${CLEAN_FILE} -f json -f gcc`, 2, /cannot both go to standard output/],
  [`validate ${CLEAN_FILE} -f json=a -f gcc=./a`, 2, /same file/],
  [`validate ${CLEAN_FILE} -f json=${CLEAN_FILE}/x.json`, 2, /cannot be written/],
  [`validate ${CLEAN_FILE} --as-of 2026-02-30`, 2, /a day of the calendar/],
  [`validate ${CLEAN_FILE} --max-warnings -1`, 2, /0 or a positive whole number/],
  [`validate ${CLEAN_FILE} --fail-on errors`, 2, /Allowed choices are error, warning, info, never/],
  [`validate ${CLEAN_FILE} --fail-onn never`, 2, /Did you mean --fail-on\?/],
  [`validate ${CLEAN_FILE} --fix`, 0, /nothing to fix/],
  [`validate ${CLEAN_FILE} --repair`, 2, /unknown option '--repair'/],
  ['validate --stdin', 2, /add --stdin-filename/],
  [`validate --stdin --stdin-filename a.charter.yaml ${CLEAN_FILE}`, 2, /--stdin takes no paths/],
  [`validate --stdin-filename ${CLEAN_FILE}`, 2, /add --stdin/],
  ['plan error.charter.yaml', 0],
  ['plan malformed.charter.yaml', 0],
  ['plan gone.charter.yaml', 2, /"gone\.charter\.yaml" cannot be read: there is no such file/],
  ['plan shared.charter-catalog.yaml', 2, /is not a charter/],
  ['plan foreign/notes.txt', 2, /is not a charter/],
  [`plan ${CLEAN_FILE} --output ${CLEAN_FILE}/plan.html`, 2, /cannot be written/],
  [`plan ${CLEAN_FILE} --format pdf`, 2, /Allowed choices are html/],
  ['plan', 2, /Say which charter to plan/],
  ['rules', 0],
  ['rules --format json', 0],
  ['rules --format md', 0],
  ['rules extra', 2, /too many arguments/],
  ['explain schema/enum', 0],
  ['explain schema/enumm', 2, /There is no rule or change "schema\/enumm"\. Did you mean schema\/enum\?/],
  ['explain enum', 2, /Did you mean schema\/enum\?/],
  [
    'explain zzz',
    2,
    /There is no rule or change "zzz"\. "charterline rules" and "charterline explain changes" list all/,
  ],
  ['explain scope/dates-moved', 0],
  ['explain data/access-grantd', 2, /Did you mean data\/access-granted\?/],
  ['explain constructor', 2, /There is no rule or change "constructor"/],
  ['schema', 0],
  ['schema findings', 0],
  ['schema review', 0],
  ['schema plans', 2, /Allowed choices are charter, catalog, config, plan, review, findings/],
  ['lsp', 2, /needs --stdio/],
  ['valdate', 2, /unknown command 'valdate'\n\(Did you mean validate\?\)/],
  ['publish', 2, /^charterline: unknown command 'publish'; "charterline help" lists the verbs\n$/],
  ['conf', 2, /Did you mean config\?/],
  ['', 2, /Usage: charterline/],
  ['--version', 0],
  ['--help', 0],
  ['help validate', 0],
  ['validate --help', 0],
];

describe('each way through the command line', () => {
  const cli = useCli();

  it('ends with its status, says why on standard error only, and never with a stack trace, as a process and here', async () => {
    await inTurns(CASES, async ([line, status, complaint]) => {
      const [folder, other] = [await cli.folder(FILES), await cli.folder(FILES)];
      const words = line.split(' ').filter((word) => word !== '');
      const asOf = /^(validate|lint)/.test(line) && !/--as-of|--help/.test(line) ? DAY : [];
      const result = await cli.start([...words, ...asOf], { cwd: folder });
      const here = await cli.run([...words, ...asOf], { cwd: other });
      expect.soft({ ...here, stderr: here.stderr.replaceAll(other, folder) }, line).toEqual(result);
      expect.soft({ line, status: result.status }, result.stderr).toEqual({ line, status });
      if (complaint) expect.soft(result.stderr, line).toMatch(complaint);
      expect.soft(result.stderr + result.stdout, line).not.toMatch(/\n {4}at |undefined|\[object /);
    });
  }, 60_000);
});

/** A few at a time: each is a process of its own. */
async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += 4) await Promise.all(items.slice(start, start + 4).map(work));
}
