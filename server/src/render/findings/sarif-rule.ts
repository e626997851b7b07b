import type { ReportingConfiguration, ReportingDescriptor } from 'sarif';
import type { Severity } from '../../rules/finding.ts';
import { PRACTICES } from '../../rules/practices.ts';
import { ruleById } from '../../rules/registry.ts';
import type { Rule } from '../../rules/rule.ts';
import { rulePage } from '../../rules/rule-page.ts';
import { renderRulePage } from '../rules/page.ts';

/** A rule as SARIF describes it. The group and the practices of the rule are its tags, by which findings can be filtered. */
export function describeRule(ruleId: string): ReportingDescriptor {
  const rule = ruleById(ruleId);
  return { id: ruleId, name: nameOf(ruleId), helpUri: rulePage(ruleId), ...(rule ? descriptionOf(rule) : {}) };
}

/** The name that SARIF wants beside an id: `raci/one-accountable` is `RaciOneAccountable`. */
function nameOf(ruleId: string): string {
  return ruleId.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function descriptionOf(rule: Rule): Omit<ReportingDescriptor, 'id'> {
  const [group = ''] = rule.id.split('/');
  return {
    shortDescription: { text: `${rule.title}.` },
    fullDescription: { text: rule.rationale },
    help: { text: helpText(rule), markdown: renderRulePage(rule) },
    defaultConfiguration: defaultConfiguration(rule),
    properties: { tags: [group, ...rule.practices] },
  };
}

/** For readers without Markdown; what else there is to know stands on the page of the rule. */
function helpText({ id, title, rationale, practices }: Rule): string {
  const missing = practices.map((practice) => `\n${practice}: ${PRACTICES[practice] ?? ''}`);
  return [`${title}.`, rationale, ...missing, `\n${rulePage(id)}`].join('\n');
}

/** What holds unless a config says otherwise. */
function defaultConfiguration({ levels: { recommended } }: Rule): ReportingConfiguration {
  return recommended === 'off' ? { enabled: false } : { level: LEVELS[recommended] };
}

const LEVELS: Readonly<Record<Severity, ReportingConfiguration.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
