import { idFrom } from '../schema/id-from.ts';
import type { Answers } from './answers.ts';
import { factsOf } from './facts.ts';
import { budget } from './sections/budget.ts';
import { collaboration } from './sections/collaboration.ts';
import { ending } from './sections/ending.ts';
import { engagement } from './sections/engagement.ts';
import { metadata } from './sections/metadata.ts';
import { objectives } from './sections/objectives.ts';
import { organization } from './sections/organization.ts';
import { raci } from './sections/raci.ts';
import { roles } from './sections/roles.ts';
import { scope, touchpoints } from './sections/scope.ts';
import { compliance, data, systems } from './sections/technology.ts';
import { type Yaml, yaml } from './yaml.ts';

/** A charter to start from, and the name for its file. */
export interface Draft {
  readonly fileName: string;
  readonly text: string;
}

/**
 * Writes a charter from answers: complete enough to have no error under the preset `recommended`, with comments that say
 * what belongs where. It claims nothing that only people can know; that stands in comments as an example.
 */
export function draft(answers: Answers): Draft {
  const id = idFor(answers);
  const facts = factsOf(answers, id);
  const sections = SECTIONS.map((section) => section(facts)).filter((section) => section !== undefined);
  const { source } = yaml`${HEAD}${sections}`;
  return { fileName: `${id}.charter.yaml`, text: source };
}

const HEAD = yaml`# An engagement charter: what marketing, technology and finance have agreed on, and who answers for it.
# It is a first proposal that follows from a few answers. Everything may be changed; what a change breaks is shown at
# once in the editor, or by "charterline validate".
apiVersion: charterline/v1
kind: EngagementCharter
`;

/** In the order in which a reader needs them. */
const SECTIONS: readonly ((facts: ReturnType<typeof factsOf>) => Yaml | undefined)[] = [
  metadata,
  organization,
  engagement,
  roles,
  objectives,
  scope,
  touchpoints,
  raci,
  systems,
  data,
  compliance,
  budget,
  collaboration,
  ending,
];

/** `alder-and-finch-cmo`: the organisation and the leader, by which people know an engagement. */
function idFor({ organization: name, title, role }: Answers): string {
  const base = idFrom(name.toLowerCase()) || idFrom(title.toLowerCase()) || 'engagement';
  return `${base.slice(0, LONGEST_BASE).replace(/-+$/, '')}-${role}`;
}

/** An id has at most 64 characters, and a file name should fit on a line. */
const LONGEST_BASE = 40;
