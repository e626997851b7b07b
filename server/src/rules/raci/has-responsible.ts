import { type Charter, type RaciRow, subjectOf } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { changesTo, isSilo, lettersIn, moved, withLetter } from './letters.ts';
import { likelyDoers } from './likely-doers.ts';
import { singleRows, workOf } from './rows.ts';

export const hasResponsible = checkRule({
  id: 'raci/has-responsible',
  title: 'Somebody does the work of each row',
  rationale: 'Work that everybody wants and nobody does is the first to slip, and it is noticed only when it is due.',
  practices: ['P28'],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    none: 'Nobody does the work for "{subject}", so it will not get done. Name at least one role under "responsible".',
  },
  repairs: {
    carry: { title: 'Make {role} responsible for "{subject}"', safe: false },
    also: { title: 'Make {role}, who answers for it, responsible for "{subject}" too', safe: false },
  },
  examples: {
    fails: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, accountable: cmo, consulted: [cio, marketing], informed: ceo }
`,
    passes: `raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: ceo }
`,
  },
  check({ charter, reportMissing }) {
    for (const row of singleRows(charter)) {
      if (!lacks(row, 'responsible')) continue;
      const args = { subject: subjectOf(row, charter) };
      reportMissing(row, ['responsible'], { message: 'none', args, repairs: () => doers(row, charter) });
    }
  },
});

const MOST_CHOICES = 5;

/** Those who are likely to do the work, then whoever answers for it, then those who are asked. */
function doers(row: RaciRow, charter: Charter): readonly Repair[] {
  const letters = lettersIn(row);
  const work = workOf(row, charter);
  const known = [...letters.accountable, ...letters.consulted].filter((role) => charter.roles.has(role));
  const candidates = new Set([...(work ? likelyDoers(work, charter) : []), ...known]);
  const repairs = [...candidates].flatMap((role): readonly Repair[] => {
    const answers = letters.accountable.includes(role);
    const next = answers ? withLetter(letters, role, 'responsible') : moved(letters, role, 'responsible');
    if (isSilo(next) && !isSilo(letters)) return [];
    const args = { role: charter.named(role) };
    return [{ name: answers ? 'also' : 'carry', args, changes: changesTo(row, next) }];
  });
  return repairs.slice(0, MOST_CHOICES);
}
