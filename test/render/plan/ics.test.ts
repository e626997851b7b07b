/** The plan as a calendar: what `ical.js` reads has to be what the plan says. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { buildPlan, type Plan } from '../../../server/src/plan/plan.ts';
import { renderIcs } from '../../../server/src/render/plan/ics/ics.ts';
import { EXAMPLE_CHARTER } from '../../../server/src/rules/example-charter.ts';
import { analyseSample, brokenSamples, goodSamples, onDisk } from '../../golden/samples.ts';
import { analyseFiles } from '../../support/charters.ts';
import { HOSTILE_TEXTS, withTextEverywhere } from '../../support/hostile-texts.ts';
import { dayOf, propertyNames, type ReadEntry, readCalendar, textOf } from './read-calendar.ts';
import { expectSound } from './sound-calendar.ts';

const ALL = { contacts: true };
const REBRAND = 'rebrand-website/tarnwell-rebrand.charter.yaml';

async function planOf(text: string): Promise<Plan> {
  return buildPlan(await analyseFiles({ 'a.charter.yaml': text }));
}

const rebrand = buildPlan(await analyseSample(REBRAND));
const example = await planOf(EXAMPLE_CHARTER);

function entryOf(text: string, uid: string): ICAL.Component {
  const entry = readCalendar(text).entries.find((each) => each.uid === uid);
  if (!entry) throw new Error(`There is no ${uid}`);
  return entry.component;
}

function dayAndSummary({ starts, component }: ReadEntry): string {
  return `${starts.map(dayOf)} ${textOf(component, 'summary')}`;
}

describe('the calendar', () => {
  const samples = [...goodSamples, ...brokenSamples].filter((path) => /\.charter\.ya?ml$/.test(path));
  it.each(samples)('of %s is sound', async (path) => {
    const plan = buildPlan(await analyseSample(path));
    expectSound(renderIcs(plan, ALL), plan);
  });

  it('of the example charter is sound and holds everything that has a day', () => {
    const entries = expectSound(renderIcs(example, ALL), example);
    const kinds = new Set(entries.map(({ uid }) => uid.split('.')[1]));
    expect([...kinds].toSorted()).toEqual([
      'access',
      'decision',
      'deliverable',
      'handover',
      'maturity',
      'meeting',
      'milestone',
      'objective',
      'return',
      'review',
      'revocation',
      'work',
    ]);
  });

  it('says what it is and of which day', () => {
    const { calendar } = readCalendar(renderIcs(rebrand, ALL));
    expect(calendar.getAllProperties().map(({ name }) => [name, textOf(calendar, name)])).toEqual([
      ['version', '2.0'],
      ['prodid', '-//Charterline//Collaboration plan//EN'],
      ['calscale', 'GREGORIAN'],
      ['x-wr-calname', 'One brand and one website for Tarnwell Mutual'],
      ['x-charterline-as-of', '2026-12-01'],
    ]);
  });

  it('writes a series with its zone, its end, the days left out and who comes', () => {
    const text = renderIcs(rebrand, ALL).replaceAll('\r\n ', '');
    const [event] = /BEGIN:VEVENT\r\nUID:brand-and-web\.meeting[\s\S]*?END:VEVENT/.exec(text) ?? [];
    expect(event?.split('\r\n')).toEqual([
      'BEGIN:VEVENT',
      'UID:brand-and-web.meeting.tarnwell-rebrand@charterline',
      'DTSTAMP:20261201T000000Z',
      'SEQUENCE:7002',
      'DTSTART;TZID=Australia/Melbourne:20260805T090000',
      'DURATION:PT45M',
      'RRULE:FREQ=WEEKLY;UNTIL=20270630T020000Z',
      'EXDATE;TZID=Australia/Melbourne:20261230T090000,20270106T090000',
      'SUMMARY:Brand and web sync',
      'DESCRIPTION:Chair: Interim chief marketing officer (Declan Fairuz)\\nWith: Chief information officer (Shreya Bannerman)\\, Head of digital channels (Bao Tran-Ellery)\\, Brand lead (Kirra Sandoval)\\n\\nAgenda:\\n- Blockers\\n- Dependencies\\n- Parking lot\\n\\nThe parking lot is gone through.\\n\\nCharter: One brand and one website for Tarnwell Mutual',
      'ORGANIZER;CN="Declan Fairuz":mailto:declan@example.org',
      'ATTENDEE;CN="Shreya Bannerman":mailto:s.bannerman@example.com',
      'ATTENDEE;CN="Bao Tran-Ellery":mailto:b.tran-ellery@example.com',
      'ATTENDEE;CN="Kirra Sandoval":mailto:k.sandoval@example.com',
      'END:VEVENT',
    ]);
  });

  it('sends nobody anything: with guests there is no method, and no host without guests', () => {
    const text = renderIcs(rebrand, ALL);
    expect(text).toContain('ATTENDEE');
    expect(text).not.toMatch(/^METHOD/m);
    for (const { component } of readCalendar(text).entries) {
      const hosts = component.getAllProperties('organizer').length;
      expect(hosts).toBe(component.getAllProperties('attendee').length > 0 ? 1 : 0);
    }
  });

  it('holds the days of returns, security reviews, approvals and the access that is taken away', () => {
    const days = readCalendar(renderIcs(rebrand, ALL)).entries.map(dayAndSummary);
    expect(days).toEqual(
      expect.arrayContaining([
        '2027-06-30 Return expected: One site instead of two and fewer calls',
        '2026-11-12 Security review: Library of approved pictures and templates',
        '2026-10-22 Approval: Library of approved pictures and templates',
        '2027-06-25 Data maturity due: 3 of 5',
        '2027-07-01 Access to be taken away',
      ]),
    );
  });

  it('names the charter in every description, and in no summary', () => {
    const { entries } = readCalendar(renderIcs(rebrand, ALL));
    expect(entries.length).toBeGreaterThan(20);
    for (const { component } of entries) {
      expect(textOf(component, 'description')).toMatch(/(^|\n)Charter: One brand and one website for Tarnwell Mutual$/);
      expect(textOf(component, 'summary')).not.toContain('Tarnwell Mutual');
    }
  });

  it('reminds of access two weeks before its last day', () => {
    const component = entryOf(renderIcs(rebrand, ALL), 'cmo-behaviour.access.tarnwell-rebrand@charterline');
    expect(component.getFirstProperty('dtstart')?.toICALString()).toBe('DTSTART;VALUE=DATE:20270630');
    expect(textOf(component, 'summary')).toBe('Access ends: Interim chief marketing officer, Behaviour on the website');
    const alarms = component.getAllSubcomponents('valarm');
    expect(alarms.map((alarm) => [textOf(alarm, 'action'), textOf(alarm, 'trigger')])).toEqual([['DISPLAY', '-P14D']]);
    const others = readCalendar(renderIcs(rebrand, ALL)).entries.filter(({ uid }) => !/\.access\./.test(uid));
    expect(others.filter((each) => each.component.getFirstSubcomponent('valarm'))).toEqual([]);
  });

  it('puts deadlines on their days, all day long and without blocking them', () => {
    const deadlines = readCalendar(renderIcs(rebrand, ALL)).entries.filter(({ uid }) => !/\.meeting\./.test(uid));
    for (const { component } of deadlines) {
      expect(component.getFirstProperty('dtstart')?.type).toBe('date');
      expect(textOf(component, 'transp')).toBe('TRANSPARENT');
    }
    expect(deadlines.map(dayAndSummary)).toEqual(
      expect.arrayContaining([
        '2026-09-25 Benchmark: Name and promise tested with one hundred members',
        '2026-10-16 Deliverable due: Promise with evidence from claims figures',
        '2026-10-16 Work due: Set the position of the merged company',
        '2026-11-13 Milestone: Board adopts the brand',
        '2027-03-15 Decision: Decide who follows',
        '2027-05-14 Hand-over: Site documentation and source',
        '2027-06-25 Objective due: One website answers what members come for, at half the running cost of two.',
      ]),
    );
  });

  it('says when a control is due, and when its waiver ends', async () => {
    const waived = 'status: waived, due: 2026-12-24, waiver: { by: ceo, until: 2027-01-31, reason: Tools come later },';
    const { entries } = readCalendar(
      renderIcs(await planOf(EXAMPLE_CHARTER.replace('status: in-place,', waived)), ALL),
    );
    expect(entries.filter(({ uid }) => uid.startsWith('consent-recorded.')).map(dayAndSummary)).toEqual([
      '2026-12-24 Control due: Consent is recorded before the first message is sent.',
      '2027-01-31 Waiver ends: Consent is recorded before the first message is sent.',
    ]);
  });

  it('leaves out addresses, and whoever would need one, without contacts', () => {
    const text = renderIcs(rebrand, { contacts: false });
    expect(text).not.toMatch(/@example|ATTENDEE|ORGANIZER/);
    expect(text).toContain('Declan Fairuz');
  });

  it('invites each address once, and nobody to a meeting whose chair has none', async () => {
    const person = (email: string) => (_: string, start: string) => `${start}, email: ${email} }`;
    const withGuests = EXAMPLE_CHARTER.replace(/(name: Ana Ferreira) }/, person('it@example.org')).replace(
      /(name: Noor Castell) }/,
      person('it@example.org'),
    );
    const withHost = withGuests.replace(/(name: Tomas Wren) }/, person('tomas@example.org'));
    const sync = (text: string): ICAL.Component =>
      readCalendar(text).entries.find(({ uid }) => uid.startsWith('leadership-sync.'))?.component ??
      new ICAL.Component('none');
    const guests = (text: string): unknown =>
      sync(text)
        .getAllProperties('attendee')
        .map((each) => each.getFirstValue());
    expect(guests(renderIcs(await planOf(withGuests), ALL))).toEqual([]);
    expect(guests(renderIcs(await planOf(withHost), ALL))).toEqual(['mailto:it@example.org']);
    expect(textOf(sync(renderIcs(await planOf(withHost), ALL)), 'organizer')).toBe('mailto:tomas@example.org');
  });

  it('takes a time without a zone for one of the reader', async () => {
    const plan = await planOf(EXAMPLE_CHARTER.replace('every: 2 weeks,', 'every: 2 weeks, at: "09:30",'));
    expect(plan.meetings.series[0]?.at).toBe('09:30');
    const text = renderIcs(plan, ALL);
    expectSound(text, plan);
    expect(text).toContain('DTSTART:20261001T093000\r\n');
    expect(text).toMatch(/RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270930T093000\r\n/);
  });

  it('counts its changes by the version of the charter', async () => {
    const sequence = async (version: string): Promise<string | undefined> => {
      const plan = await planOf(EXAMPLE_CHARTER.replace('version: "0.3.0"', `version: "${version}"`));
      return /SEQUENCE:(\d+)/.exec(renderIcs(plan, ALL))?.[1];
    };
    expect(await sequence('0.3.0')).toBe('3000');
    expect(await sequence('2.10.7')).toBe('2010007');
    expect(await sequence('1.0.0-rc.1')).toBe('1000000');
    expect(await sequence('99999.0.0')).toBe('2147483647');
    expect(await sequence('')).toBe('0');
  });
});

describe('the calendar of a role', () => {
  it('holds what the role attends, owns, does or answers for, and its access', () => {
    expect(
      readCalendar(renderIcs(rebrand, { role: 'brand-lead', contacts: true })).entries.map(({ uid }) =>
        uid.replace(/\.tarnwell.*/, ''),
      ),
    ).toEqual([
      'brand-and-web.meeting',
      'hundred-members.milestone',
      'brand-rules.deliverable',
      'sign-plan.deliverable',
      'shape-brand.work',
      'wave-plan.deliverable',
      'voice-guide.deliverable',
      'write-voice.work',
      'asset-set.deliverable',
      'produce-assets.work',
      'tell-members.work',
      'brand-lead-members.access',
      'hand-over-rules.handover',
    ]);
  });

  it('says so in its name, and names its entries as the calendar of all does', () => {
    const whole = readCalendar(renderIcs(rebrand, ALL)).entries.map(({ uid }) => uid);
    const text = renderIcs(rebrand, { role: 'cio', contacts: true });
    const { calendar, entries } = readCalendar(text);
    expect(textOf(calendar, 'x-wr-calname')).toBe(
      'One brand and one website for Tarnwell Mutual: Chief information officer',
    );
    expect(entries.length).toBeLessThan(whole.length);
    expect(entries.filter(({ uid }) => !whole.includes(uid))).toEqual([]);
  });

  it('is an empty calendar, and still one, for a role that has no part', () => {
    const { calendar, entries } = readCalendar(renderIcs(rebrand, { role: 'nobody', contacts: true }));
    expect(entries).toEqual([]);
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
  });
});

describe('whatever a charter says', () => {
  const source = readFileSync(onDisk(REBRAND), 'utf8');
  const names = new Set(propertyNames(readCalendar(renderIcs(rebrand, ALL)).calendar));

  it.each(HOSTILE_TEXTS)('$tries stays text', async ({ text }) => {
    const plan = await planOf(withTextEverywhere(source, text));
    expect(plan.meetings.series[0]).toMatchObject({ title: text });
    const calendar = renderIcs(plan, ALL);
    const entries = expectSound(calendar, plan);
    expect(entries).toHaveLength(readCalendar(renderIcs(rebrand, ALL)).entries.length);
    expect(propertyNames(readCalendar(calendar).calendar).filter((name) => !names.has(name))).toEqual([]);
    expect(calendar).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(calendar).not.toMatch(/\p{Cs}/u);
    const shown = text
      .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n')
      .replace(/(?![\t\n])\p{Cc}/gu, '')
      .replace(/\p{Cs}/gu, '\ufffd');
    expect(entries[0] && textOf(entries[0].component, 'summary')).toBe(shown);
  });

  it.each(HOSTILE_TEXTS)('$tries stays in its place also where only an id or an address is expected', ({ text }) => {
    const place = rebrand.header.id?.place ?? rebrand.meetings.series[0]?.place;
    if (!place) throw new Error('A sample has a place.');
    const people = rebrand.meetings.people.map((person) => ({ ...person, name: text, email: text }));
    const series = rebrand.meetings.series.map((meeting) => ({ ...meeting, id: text }));
    const header = { ...rebrand.header, id: { text, place }, version: { text, place } };
    const plan = { ...rebrand, header, meetings: { ...rebrand.meetings, series, people } };
    const { calendar, entries } = readCalendar(renderIcs(plan, ALL));
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length);
    expect(propertyNames(calendar).filter((name) => !names.has(name))).toEqual([]);
  });

  it('entries whose ids are missing or used twice are told apart', async () => {
    const plan = await planOf(
      EXAMPLE_CHARTER.replaceAll(/\bid: (leadership-sync|quarterly-review)\b/g, 'id: what-is-next'),
    );
    const entries = expectSound(renderIcs(plan, ALL), plan);
    expect(entries.slice(0, 3).map(({ uid }) => uid.split('.')[0])).toEqual(['unnamed', 'unnamed-2', 'unnamed-3']);
  });
});

describe('the bytes', () => {
  /** The calendar as another process writes it, whose clock and time zone differ. */
  function elsewhere(zone: string, now: string): string {
    const code = `
      const RealDate = Date;
      globalThis.Date = class extends RealDate { constructor(...given) { super(...(given.length > 0 ? given : ['${now}'])); } static now() { return RealDate.parse('${now}'); } };
      const [{ renderIcs }, { readFileSync }] = await Promise.all([import('./server/src/render/plan/ics/ics.ts'), import('node:fs')]);
      process.stdout.write(renderIcs(JSON.parse(readFileSync(0, 'utf8')), { contacts: true }));`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: fileURLToPath(new URL('../../../', import.meta.url)),
      env: { TZ: zone },
      input: JSON.stringify(rebrand),
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return run.stdout;
  }

  it.each([
    ['Pacific/Apia', '2031-04-05T23:30:00Z'],
    ['America/New_York', '2027-03-14T07:30:00Z'],
  ])('are the same in %s on another day', (zone, now) => {
    expect(elsewhere(zone, now)).toBe(renderIcs(rebrand, ALL));
  });
});
