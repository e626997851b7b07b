import { RULES } from '../../rules/registry.ts';
import { canBeSilenced } from '../../rules/rule.ts';
import type { Comment } from '../cursor/cursor.ts';
import { explainRule } from '../explain-rule.ts';
import { suppressionWordAt } from '../suppression-words.ts';
import type { Proposal } from './proposal.ts';

/** The rules that a suppression comment can still name; none in other comments. */
export function proposeSuppressedRules(text: string, comment: Comment, offset: number): readonly Proposal[] {
  const found = suppressionWordAt(text, comment, offset);
  if (!found) return [];
  const { word, others } = found;
  return RULES.filter((rule) => canBeSilenced(rule) && !others.includes(rule.id)).map((rule) => ({
    kind: 'rule',
    label: rule.id,
    detail: rule.title,
    explanation: () => explainRule(rule),
    replaces: word,
    text: rule.id,
    snippet: undefined,
  }));
}
