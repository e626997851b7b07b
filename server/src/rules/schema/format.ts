import { layerRule } from '../rule.ts';

export const format = layerRule({
  id: 'schema/format',
  layer: 'schema',
  title: 'A date exists, and a code is one in use',
  rationale:
    'The 30th of February has the form of a date and is none. A deadline, a currency or a time zone that does not exist cannot be kept, paid or met.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    date: 'The day {value} does not exist in the calendar.',
    beyondMonth: 'The day {value} does not exist in the calendar: {month:month} ends on the {last:ordinal}.',
    email: '"{value}" is not an e-mail address. Write it as in ana@example.org.',
    currency: '"{value}" is not a currency. Write its three-letter code (ISO 4217), such as EUR or USD.',
    region: '"{value}" is not a region. Write a country code such as DE, a part of a country such as US-CA, or EU.',
    'time-zone': '"{value}" is not a time zone. Write it as in Europe/Berlin or America/New_York.',
    language: '"{value}" is not a language. Write its code, such as en or de.',
  },
  repairs: {
    lastDay: { title: 'Change it to {day}', safe: false },
  },
  examples: {
    fails: `decisions:
  - { id: new-agency, title: Change the agency?, on: 2027-02-30 }
`,
    passes: `decisions:
  - { id: new-agency, title: Change the agency?, on: 2027-02-28 }
`,
  },
  repair({ node, message, args: { value, month, last } }) {
    // The 45th is a slip for some other day.
    if (!node || message !== 'beyondMonth' || Number(String(value).slice(-2)) > 31) return [];
    const day = `${month}-${last}`;
    return [{ name: 'lastDay', args: { day }, changes: [{ kind: 'replace', node, value: day }] }];
  },
});
