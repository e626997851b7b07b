import type { Charter } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { SKILL_PILLARS } from '../../language/words.ts';
import { filled } from '../filled.ts';
import { freeId } from '../free-id.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { isPartClear, lacksPart } from './section.ts';

export const skillsPillars = checkRule({
  id: 'collaboration/skills-pillars',
  title: 'Skills are thought through as people, process and technology',
  rationale:
    'A tool without people who master it, or without a way of working that uses it, is paid for and left alone. All three have to be built up together.',
  practices: ['P37'],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  levelsNote: 'That there is no centre of excellence is reported in strict only.',
  options: {},
  messages: {
    uncovered:
      'The skills that are needed say nothing about {missing:all}, so that it is found to be missing in the middle of the work. Add what is needed there, and how it is built up.',
    noCentre:
      'The skills have no common home, so that they leave with the people who have them. Name a centre of excellence, with a lead, members and a purpose.',
  },
  repairs: {
    skills: { title: 'Add skills for {missing:all}, to be filled in', safe: false },
    centre: { title: 'Add a centre of excellence, to be filled in', safe: false },
  },
  examples: {
    fails: `collaboration:
  skills:
    - { id: analytics-skills, pillar: people, need: Reading a dashboard, owner: marketing, plan: Training in November }
    - { id: crm-skills, pillar: technology, need: Segments in the CRM, owner: sales, plan: Training in January }
`,
    passes: `collaboration:
  skills:
    - { id: analytics-skills, pillar: people, need: Reading a dashboard, owner: marketing, plan: Training in November }
    - { id: briefing, pillar: process, need: Writing a brief, owner: marketing, plan: One template for all }
    - { id: crm-skills, pillar: technology, need: Segments in the CRM, owner: sales, plan: Training in January }
`,
  },
  check({ charter, reportMissing }) {
    const missing = uncoveredPillars(charter);
    if (missing.length > 0)
      reportMissing(charter.entry, ['collaboration', 'skills'], {
        message: 'uncovered',
        args: { missing },
        repairs: () => [addSkills(missing, charter)],
      });
    if (lacksPart(charter, 'centreOfExcellence'))
      reportMissing(charter.entry, ['collaboration', 'centreOfExcellence'], {
        message: 'noCentre',
        levels: { recommended: 'off' },
        repairs: () => [addCentre(charter)],
      });
  },
});

/** The pillars to which no skill belongs; none when a pillar could not be read, which may be any of them. */
function uncoveredPillars(charter: Charter): readonly string[] {
  const skills = charter.entry.collaboration?.skills ?? [];
  if (!isPartClear(charter, 'skills') || !skills.every((skill) => isClear(skill, 'pillar'))) return [];
  const covered = new Set<string | undefined>(skills.map(({ pillar }) => pillar?.value));
  return Object.keys(SKILL_PILLARS).filter((pillar) => !covered.has(pillar));
}

function addSkills(pillars: readonly string[], charter: Charter): Repair {
  const { engaged, cio } = charter.actors;
  const values = pillars.map((pillar) =>
    filled({
      id: freeId(charter, `${pillar}-skill`),
      pillar,
      need: 'TODO: say what has to be known or mastered that is missing today',
      owner: (pillar === 'technology' ? cio : engaged)?.id?.value,
      plan: 'TODO: say how the skill is built up or brought in',
    }),
  );
  const changes = [{ kind: 'add', in: charter.entry.node, keys: ['collaboration', 'skills'], values }] as const;
  return { name: 'skills', changes };
}

/** The liaison knows both teams; the two leaders give it weight. */
function addCentre({ entry, actors: { engaged, cio } }: Charter): Repair {
  const [lead, ...members] = [entry.collaboration?.liaison?.role, engaged?.id, cio?.id].flatMap(
    (id) => id?.value ?? [],
  );
  const value = filled({
    lead,
    members: members.filter((member) => member !== lead),
    purpose: 'TODO: say what the group is there for',
  });
  const changes = [{ kind: 'set', in: entry.node, keys: ['collaboration', 'centreOfExcellence'], value }] as const;
  return { name: 'centre', changes };
}
