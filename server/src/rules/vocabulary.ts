import type { Kind } from '../language/grammar.ts';
import { amountInWords, dayInWords } from '../language/in-words.ts';

/** What a kind of thing is called. */
const NOUNS: Readonly<Record<Kind | 'entry', string>> = {
  role: 'role',
  objective: 'objective',
  milestone: 'milestone',
  gap: 'gap',
  work: 'work item',
  activity: 'activity',
  exclusion: 'exclusion',
  deliverable: 'deliverable',
  touchpoint: 'touchpoint',
  system: 'system',
  dataset: 'data set',
  grant: 'grant',
  framework: 'framework',
  control: 'control',
  'budget-line': 'budget line',
  meeting: 'meeting',
  channel: 'channel',
  'service-level': 'service level',
  'parking-lot-item': 'parking-lot item',
  skill: 'skill',
  decision: 'decision',
  risk: 'risk',
  handover: 'hand-over',
  entry: 'entry',
};

/** What may stand as a value. */
const VALUES: Readonly<Record<string, string>> = {
  text: 'a text',
  number: 'a number',
  flag: 'true or false',
  list: 'a list',
  mapping: 'a group of keys',
  textOrList: 'an id or a list of ids',
  nothing: 'empty',
};

/** What the practices are called that need a meeting. */
const MEETING_PRACTICES: Readonly<Record<string, string>> = {
  P11: 'time for marketing, IT and finance together',
  P23: 'quarterly business review',
  P25: 'review of the parking-lot list',
  P39: 'exchange about each other’s strategy',
};

/** What the CIO confirms to be in place. */
const CONFIRMATIONS: Readonly<Record<string, string>> = {
  'technology-in-place': 'technology',
  'data-in-place': 'data',
};

/** What a work item may be asked to name. */
const PARTS: Readonly<Record<string, string>> = {
  objectives: 'objective',
  systems: 'system',
  deliverables: 'deliverable',
  datasets: 'data set',
  process: 'process',
};

/** What work does with information about customers. */
const STAGES: Readonly<Record<string, string>> = {
  collect: 'collects data about customers',
  analyse: 'analyses data about customers',
  distribute: 'distributes content or offers to customers',
};

/** What data protection laws are called. */
const LAWS: Readonly<Record<string, string>> = {
  gdpr: 'GDPR',
  'uk-gdpr': 'UK GDPR',
  fadp: 'Swiss FADP',
  ccpa: 'CCPA',
  pipeda: 'PIPEDA',
  lgpd: 'LGPD',
  dpdp: 'DPDP Act',
  pipl: 'PIPL',
  appi: 'APPI',
  'privacy-act': 'Privacy Act',
  pdpa: 'PDPA',
  popia: 'POPIA',
};

/** What somebody does who has access to data. */
const ACCESS: Readonly<Record<string, string>> = { admin: 'administer' };

/** Words that messages use for codes in their arguments: `{name:vocabulary}`. Unknown codes stand for themselves. */
export const VOCABULARIES: Readonly<Record<string, (code: string) => string>> = {
  kind: nounOf,
  'a-kind': (code) => withArticle(nounOf(code)),
  value: (code) => VALUES[code] ?? code,
  law: (code) => LAWS[code] ?? code,
  confirmation: (code) => CONFIRMATIONS[code] ?? code,
  leader: (code) => (code === 'engaged' ? 'engaged leader' : code.toUpperCase()),
  part: (code) => PARTS[code] ?? code,
  stage: (code) => STAGES[code] ?? code,
  team: (code) => code,
  either: (title) => title,
  spaces: (count) => (count === '1' ? '1 space' : `${count} spaces`),
  hours: (count) => (count === '1' ? '1 hour' : `${count} hours`),
  money: moneyOf,
  day: dayInWords,
  access: (code) => ACCESS[code] ?? code,
  month: monthOf,
  ordinal: (number) => `${number}${ENDINGS[new Intl.PluralRules('en', { type: 'ordinal' }).select(Number(number))]}`,
  'meeting-for': (code) => MEETING_PRACTICES[code] ?? code,
};

/** `EUR 40000` or `40000` → the same with marks between the thousands. */
function moneyOf(code: string): string {
  return code.replace(/[\d.]+$/, (amount) => amountInWords(Number(amount)));
}

const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** `2027-02` → February 2027. */
function monthOf(code: string): string {
  const [year = '', month = ''] = code.split('-');
  return `${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const ENDINGS: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

function nounOf(code: string): string {
  const nouns: Readonly<Record<string, string>> = NOUNS;
  return nouns[code] ?? code;
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
