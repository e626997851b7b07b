import type { Level } from '../../rules/finding.ts';
import { PRACTICES } from '../../rules/practices.ts';
import { openTitle } from '../../rules/repair.ts';
import { canBeAccepted, canBeSilenced, type Option, PRESETS, type Rule } from '../../rules/rule.ts';
import { defaultLines } from './option-default.ts';

/** Where the page of a rule lies below `docs/rules`. */
export function pagePath(ruleId: string): string {
  return `${ruleId}.md`;
}

/** The page of a rule in Markdown: what, why, practices, levels, options, examples, how to silence it. */
export function renderRulePage(rule: Rule): string {
  const parts = [
    `# ${rule.id}`,
    `${rule.title}.`,
    rule.rationale,
    levelTable(rule),
    rule.levelsNote ?? '',
    dates(rule),
    practices(rule),
    options(rule),
    example('Not like this', rule.examples.fails),
    otherFiles(rule),
    example('But like this', rule.examples.passes),
    fixes(rule),
    silencing(rule),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function levelTable({ levels }: Rule): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(PRESETS.map((preset) => `\`${preset}\``)),
    row(PRESETS.map(() => '---')),
    row(PRESETS.map((preset) => LEVEL_NAMES[levels[preset]])),
  ].join('\n');
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = { off: '–', info: 'info', warning: 'warning', error: 'error' };

/** What it says may change from one day to the next without anybody touching the charter. */
function dates({ dateArgs }: Rule): string {
  return dateArgs
    ? 'It holds dates against the day of the check, which `--as-of` sets; without it, that is today in UTC. The dates of a closed charter are no longer held against any day.'
    : '';
}

function practices({ practices: ids }: Rule): string {
  if (ids.length === 0) return '';
  const named = ids.map((id) => `- ${id}: ${PRACTICES[id] ?? ''}`);
  return ['It notices when a practice is missing:', named.join('\n')].join('\n\n');
}

function options(rule: Rule): string {
  const rows = Object.entries(rule.options).map(
    ([name, option]) => `| \`${name}\` | ${defaultOf(option)} | ${rangeOf(option)}${option.description} |`,
  );
  if (rows.length === 0) return '';
  return [
    '## Options',
    ['| option | default | meaning |', '| --- | --- | --- |', ...rows].join('\n'),
    configExample(rule),
  ].join('\n\n');
}

function defaultOf({ default: value }: Option): string {
  return typeof value === 'object' ? defaultLines(value).join('<br>') : `\`${value}\``;
}

function rangeOf({ minimum, maximum }: Option): string {
  if (minimum === undefined && maximum === undefined) return '';
  if (maximum === undefined) return `At least ${minimum}. `;
  return minimum === undefined ? `At most ${maximum}. ` : `${minimum} to ${maximum}. `;
}

function configExample(rule: Rule): string {
  const settings = Object.entries(rule.options).map(([name, { default: value }]) => `${name}: ${settingOf(value)}`);
  const level = rule.levels.recommended === 'off' ? 'warning' : rule.levels.recommended;
  return fenced(`rules:\n  ${rule.id}: { level: ${level}, ${settings.join(', ')} }`);
}

/** A few items of a long list are enough to show how it is written. */
function settingOf(value: Option['default']): string {
  return typeof value === 'object' ? `[${value.slice(0, SHOWN_ITEMS).join(', ')}]` : String(value);
}

const SHOWN_ITEMS = 3;

function example(heading: string, yaml: string): string {
  return yaml === '' ? '' : `## ${heading}\n\n${fenced(yaml.trimEnd())}`;
}

function fixes({ repairs = {} }: Rule): string {
  const lines = Object.values(repairs).map(({ title, safe }) => `- ${openTitle(title)}${safe ? ' (safe)' : ''}`);
  if (lines.length === 0) return '';
  const safe = lines.some((line) => line.endsWith('(safe)'))
    ? ' `charterline validate --fix` makes what is safe without asking.'
    : '';
  return [
    '## Fixes',
    `In the editor, a finding offers these where they apply.${safe}`,
    [...new Set(lines)].join('\n'),
  ].join('\n\n');
}

/** Files beside the wrong example that it takes to understand it, and the preset under which the rule speaks. */
function otherFiles({ examples: { files = {}, preset } }: Rule): string {
  const shown = Object.entries(files).map(
    ([name, content]) => `with \`${name}\` beside it:\n\n${fenced(content.trimEnd())}`,
  );
  if (preset) shown.push(`under the preset \`${preset}\`.`);
  return shown.join('\n\n');
}

function fenced(yaml: string): string {
  return `\`\`\`yaml\n${yaml}\n\`\`\``;
}

function silencing(rule: Rule): string {
  if (!canBeSilenced(rule)) {
    const baseline = canBeAccepted(rule) ? ' A baseline can accept what was there before checking began.' : '';
    return `## Silencing\n\nThis rule cannot be switched off, and comments do not silence it: repair what it says.${baseline}`;
  }
  return `## Silencing

In the charter, for the next line, with the reason:

${fenced(`# charterline-disable-next-line ${rule.id} -- why this is fine here`)}

For all charters below a folder, in its \`.charterline.yaml\`:

${fenced(`rules:\n  ${rule.id}: off`)}`;
}

const GROUP_TITLES: Readonly<Record<string, string>> = {
  approvals: 'Approvals',
  budget: 'Budget',
  collaboration: 'Collaboration',
  compliance: 'Compliance',
  config: 'Configuration',
  data: 'Data access',
  engagement: 'Engagement',
  objectives: 'Objectives',
  raci: 'Responsibilities (RACI)',
  reference: 'References',
  schema: 'Schema',
  scope: 'Scope',
  suppression: 'Suppressions',
  syntax: 'Syntax',
  systems: 'Systems',
  touchpoints: 'Touchpoints',
  transition: 'Transition',
};

/** The index of all rules by section, with their levels. */
export function renderRuleIndex(rules: readonly Rule[]): string {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const group = rule.id.slice(0, rule.id.indexOf('/'));
    groups.set(group, [...(groups.get(group) ?? []), rule]);
  }
  const sections = [...groups].map(
    ([group, members]) => `## ${GROUP_TITLES[group] ?? group}\n\n${indexTable(members)}`,
  );
  return `# Rules\n\nEvery rule with its level in the three presets. \`recommended\` applies unless a \`.charterline.yaml\` says otherwise.\n\n${sections.join('\n\n')}\n\n## By practice\n\n${practiceTable(rules)}\n`;
}

function practiceTable(rules: readonly Rule[]): string {
  const rows = Object.entries(PRACTICES).map(([id, title]) => {
    const links = rules
      .filter((rule) => rule.practices.includes(id))
      .map((rule) => `[${rule.id}](${pagePath(rule.id)})`);
    return `| ${id} | ${title} | ${links.join(', ')} |`;
  });
  return ['| practice | says that | noticed by |', '| --- | --- | --- |', ...rows].join('\n');
}

function asksThat({ title, levelsNote }: Rule): string {
  return levelsNote === undefined ? title : `${title}. _${levelsNote}_`;
}

function indexTable(rules: readonly Rule[]): string {
  const rows = rules.map(
    (rule) =>
      `| [${rule.id}](${pagePath(rule.id)}) | ${asksThat(rule)} | ${PRESETS.map((preset) => LEVEL_NAMES[rule.levels[preset]]).join(' | ')} |`,
  );
  return [`| rule | asks that | ${PRESETS.join(' | ')} |`, '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
