/** Completion and hover at every place of every half-written text: they never fail, and what they write is well formed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../server/src/analysis/config.ts';
import { readSourceFile, type SourceFile } from '../../server/src/analysis/source-file.ts';
import { proposalsAt } from '../../server/src/features/completion/completion.ts';
import type { Proposal } from '../../server/src/features/completion/proposal.ts';
import type { Slot } from '../../server/src/features/cursor/cursor.ts';
import { findCursor } from '../../server/src/features/cursor/find-cursor.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { CHARTER, CONFIG, filled, replaced } from './marked.ts';

const CONFIG_TEXT = `apiVersion: charterline/v1
kind: CharterConfig

extends: strict # a preset
rules:
  raci/too-many-consulted: { level: warning, max: 6 }

  "raci/silo": off
  data/precise-purpose:
    minWords: 6
    vague: [data, "marketing use"]
overrides:
- files:
  - drafts/**

  rules: { approvals/required: off, # for now
    raci/overload: { share: 70 },
   }
- { files: [x/*], rules: {} }
ignore: [
  "archive/**" ]
review:
  samePerson: forbid
  scope/dates-moved: { days: 7, approvers: [cio] }
`;

const CHARTER_TEXT = readFileSync(
  path.resolve(import.meta.dirname, '../../samples/minimal/minimal.charter.yaml'),
  'utf8',
);

/** What people write beside plain mappings: anchors, merging, texts of several lines, items in brackets. */
const VARIED_TEXT = `# charterline-disable-file raci/silo -- why
apiVersion: charterline/v1
kind: EngagementCharter
metadata: { id: a, title: "A: title", labels: { own: words } }
x-shared: &shared
  party: client
  function: cmo
roles:
  - &cmo
    <<: *shared
    id: cmo

    title: >-
      Lead of
      marketing

  - { <<: *shared, id: cio,
      title: 'It''s IT' }
  -   id: ceo
      title: Head
        of everything
scope:
  included:
  - id: site
    title: |
      # no comment
      key: no key

    deliverables: [{ id: page, title: Page }, ]
raci:
  - work: site
    responsible: [cmo,
      cio]
    accountable: cmo
`;

const TEXTS: readonly (readonly [string, string, string])[] = [
  ['a config', CONFIG, CONFIG_TEXT],
  ['a config with other line breaks', CONFIG, CONFIG_TEXT.replaceAll('\n', '\r\n')],
  ['a charter', CHARTER, CHARTER_TEXT],
  ['a varied charter', CHARTER, VARIED_TEXT],
];

function fileOf(name: string, text: string): SourceFile {
  const file = readSourceFile(`file:///team/${name}`, text);
  if (!file) throw new Error('It is a file of ours');
  return file;
}

function hoverIn(file: SourceFile, offset: number) {
  return hoverAt({ file, root: 'file:///team', config: DEFAULT_CONFIG }, offset);
}

// Thousands of texts are read, which takes its time on a busy machine.
describe.each(TEXTS)('in %s', { timeout: 60_000 }, (_, name, text) => {
  it('nothing fails at the end of any part of it', () => {
    let answers = 0;
    for (let end = 0; end <= text.length; end++) {
      const file = fileOf(name, text.slice(0, end));
      answers += proposalsAt(file, end).length;
      answers += hoverIn(file, end) ? 1 : 0;
    }
    expect(answers).toBeGreaterThan(100);
  });

  it('what is explained lies around the cursor', () => {
    const file = fileOf(name, text);
    let answers = 0;
    for (let offset = 0; offset <= text.length; offset++) {
      const hover = hoverIn(file, offset);
      if (!hover) continue;
      answers++;
      expect(hover.about.start).toBeLessThanOrEqual(offset);
      expect(hover.about.end).toBeGreaterThanOrEqual(offset);
    }
    expect(answers).toBeGreaterThan(100);
  });

  it('what is accepted is well formed and stands where it belongs', () => {
    expect(parse(text).problems).toEqual([]);
    const file = fileOf(name, text);
    const wrong: string[] = [];
    let accepted = 0;
    for (let offset = 0; offset <= text.length; offset++) {
      const cursor = findCursor(text, offset);
      if (!cursor || cursor.kind === 'comment') continue;
      for (const proposal of someOf(proposalsAt(file, offset))) {
        accepted++;
        wrong.push(...mistakes(text, cursor, proposal).map((mistake) => `${offset} ${proposal.label}: ${mistake}`));
      }
    }
    expect(accepted).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });
});

it('nothing fails at any place of any part of a config', { timeout: 60_000 }, () => {
  for (let end = 0; end <= CONFIG_TEXT.length; end++) {
    const part = CONFIG_TEXT.slice(0, end);
    for (let offset = 0; offset <= end; offset++) findCursor(part, offset);
  }
});

/** Few enough to be quick, with one of every form. */
function someOf(proposals: readonly Proposal[]): readonly Proposal[] {
  const forms = new Map(proposals.map((proposal) => [formOf(proposal), proposal]));
  return [...new Set([...proposals.slice(0, 2), ...forms.values()])];
}

function formOf({ kind, snippet, label, text }: Proposal): string {
  return `${kind} ${(snippet ?? text).replace(label, '').replace(/[\w/-]+/g, 'x')}`;
}

function mistakes(text: string, cursor: Slot, { replaces, text: plain, snippet, label, kind }: Proposal): string[] {
  const forms = snippet === undefined ? [plain] : [plain, filled(snippet)];
  return forms.flatMap((form) => {
    const after = replaced(text, replaces, form);
    const { problems, root } = parse(after);
    if (problems.length > 0) return [`${problems[0]?.message} after ${JSON.stringify(form)}`];
    const value = cursor.path.reduce<unknown>(
      (at, step) => at && Object(at)[step.kind === 'key' ? step.key : step.index],
      root?.value,
    );
    if (kind === 'key') return Object.hasOwn(Object(value), label) ? [] : [`not in ${JSON.stringify(value)}`];
    const isThere = label.startsWith('{') || String(value) === label;
    return isThere ? [] : [`${JSON.stringify(value)} instead`];
  });
}
