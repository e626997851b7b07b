import { describe, expect, it } from 'vitest';
import { placeInWords } from '../../server/src/render/place-in-words.ts';

describe('a place in words', () => {
  it.each([
    ['collaboration.serviceLevels[page-change].id', 'Service levels: page-change'],
    ['scope.included[crm].due', 'Included work: crm, due'],
    ['scope.included[crm].systems[pipeline]', 'Included work: crm, systems: pipeline'],
    ['scope.included[crm].deliverables[plan].id', 'Included work: crm, deliverables: plan'],
    ['raci[crm].work', 'RACI: crm'],
    ['raci[crm].accountable', 'RACI: crm, accountable'],
    ['dataAccess[cmo-contacts].purpose', 'Data access: cmo-contacts, purpose'],
    ['objectives[growth].measure.target', 'Objectives: growth, measure target'],
    ['objectives[growth].reportedTo[cfo]', 'Objectives: growth, reported to: cfo'],
    ['budget.lines[tools].expectedReturn', 'Budget lines: tools, expected return'],
    ['systems[crm].owners.reporting', 'Systems: crm, owner of reporting'],
    ['collaboration.mentoring[#1].mentor', 'Mentoring: entry 1, mentor'],
    ['collaboration.glossary[Active workspace].term', 'Glossary: Active workspace'],
    ['glossary[A [b]. c].term', 'Glossary: A [b]. c'],
    ['collaboration.parkingLot', 'Parking lot'],
    ['collaboration.dataMaturity.target', 'Data maturity: target'],
    ['collaboration.liaison.role', 'Liaison: role'],
    ['engagement.trigger.kind', 'Trigger'],
    ['engagement.model', 'Engagement: model'],
    ['', 'The charter'],
  ])('%s is %s', (path, words) => {
    expect(placeInWords(path)).toBe(words);
  });
});
