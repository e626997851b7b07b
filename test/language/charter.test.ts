/** The tables of the language, written out by hand, against its shapes. */
import { describe, expect, it } from 'vitest';
import { catalogShape } from '../../server/src/language/catalog.ts';
import { charterShape } from '../../server/src/language/charter.ts';
import { configShape } from '../../server/src/language/config.ts';
import type { Field, Shape } from '../../server/src/language/grammar.ts';
import { fieldsOf, shapesOf } from './walk.ts';

type Table = Readonly<Record<string, string>>;

const TERMS: Table = { 'glossary[]': 'term meaning' };

const METADATA: Table = { metadata: 'id title version status owner language labels summary' };

const ORGANIZATION: Table = { organization: 'name stage regions industry' };

const ROLES: Table = {
  'roles[]': 'id title function team party person backup',
  'roles[].person': 'name email github',
};

const SYSTEMS: Table = {
  'systems[]': 'id title kind vendor lifecycle requestedBy approval owners securityReview',
  'systems[].approval': 'by on decision conditions reference',
  'systems[].owners': 'onboarding licences data reporting support',
  'systems[].securityReview': 'by on outcome reference',
};

const DATASETS: Table = {
  'datasets[]': 'id title system owner classification personalData subjects regions retention',
};

const TOUCHPOINTS: Table = { 'touchpoints[]': 'id title owner channel' };

const CHARTER_KEYS: Table = {
  '': 'apiVersion kind metadata uses organization engagement roles objectives scope touchpoints raci systems datasets dataAccess compliance budget collaboration decisions risks transition approvals',
  ...METADATA,
  ...ORGANIZATION,
  engagement: 'role model breadth pillars trigger term capacity vetting succession',
  'engagement.trigger': 'kind note',
  'engagement.term': 'start end noticeDays',
  'engagement.capacity': 'amount unit per',
  'engagement.vetting': 'goals gaps alignment',
  'engagement.vetting.gaps[]': 'id area statement closedBy',
  'engagement.vetting.alignment[]': 'role stance on confirms note',
  'engagement.succession': 'plan owner decideBy profile',
  ...ROLES,
  'objectives[]': 'id statement owner sharedWith reportedTo measure due earningsImpact milestones',
  'objectives[].measure': 'name unit baseline target',
  'objectives[].milestones[]': 'id title due owner benchmark acceptance',
  scope: 'included excluded assumptions constraints',
  'scope.included[]':
    'id title pillar outcome objectives systems datasets touchpoints stages builds launches start due process deliverables',
  'scope.included[].deliverables[]': 'id title owner due acceptance',
  'scope.excluded[]': 'id title reason',
  ...TOUCHPOINTS,
  'raci[]': 'work id activity responsible accountable consulted informed',
  ...SYSTEMS,
  ...DATASETS,
  'dataAccess[]': 'id dataset role level purpose fields lawfulBasis approvedBy from until conditions for',
  compliance: 'frameworks controls',
  'compliance.frameworks[]': 'id title law regions',
  'compliance.controls[]': 'id framework requirement appliesTo owner status due evidence review waiver',
  'compliance.controls[].evidence[]': 'kind reference',
  'compliance.controls[].waiver': 'by reason until',
  budget: 'currency lines limits',
  'budget.lines[]': 'id title amount funding system work expectedReturn',
  'budget.lines[].funding[]': 'role share',
  'budget.lines[].expectedReturn': 'statement amount due reportedTo',
  'budget.limits[]': 'role amount',
  collaboration:
    'liaison meetings channels escalation serviceLevels glossary parkingLot mentoring recognition skills centreOfExcellence dataMaturity',
  'collaboration.liaison': 'role mentors',
  'collaboration.meetings[]':
    'id title kind chair attendees every on except starts at timezone minutes agenda reviewsParkingLot',
  'collaboration.channels[]': 'id kind reference purpose',
  'collaboration.escalation[]': 'role withinDays',
  'collaboration.serviceLevels[]': 'id request from to respondDays resolveDays',
  'collaboration.glossary[]': 'term meaning',
  'collaboration.parkingLot[]': 'id raised by topic work status owner resolution closed',
  'collaboration.mentoring[]': 'mentor mentees focus',
  'collaboration.recognition[]': 'occasion audience by',
  'collaboration.skills[]': 'id pillar need owner plan',
  'collaboration.centreOfExcellence': 'lead members purpose',
  'collaboration.dataMaturity': 'current target due investments',
  'decisions[]': 'id title on decidedBy options outcome expectations about',
  'decisions[].options[]': 'title pros cons',
  'risks[]': 'id statement likelihood impact owner response',
  transition: 'handover accessRevocation successorOnboarding',
  'transition.handover[]': 'id title from to due',
  'transition.accessRevocation': 'owner withinDays',
  'approvals[]': 'role name on version digest note',
};

const CATALOG_KEYS: Table = {
  '': 'apiVersion kind metadata uses organization roles systems datasets touchpoints frameworks glossary',
  ...METADATA,
  ...ORGANIZATION,
  ...ROLES,
  ...SYSTEMS,
  ...DATASETS,
  ...TOUCHPOINTS,
  'frameworks[]': 'id title law regions',
  ...TERMS,
};

const CONFIG_KEYS: Table = {
  '': 'apiVersion kind root extends rules overrides ignore baseline requiredFrameworks regionLaws review',
  'overrides[]': 'files rules',
};

const PILLARS =
  'brand strategy messaging positioning creative campaigns customer-experience lead-generation lead-conversion martech web analytics customer-data digital-transformation';

const CHARTER_WORDS: Table = {
  'metadata.status': 'draft in-review approved active closed',
  'organization.stage': 'fast-growth middle-market enterprise',
  'engagement.role': 'cmo cxo cdo cpo',
  'engagement.model': 'fractional interim advisory full-time',
  'engagement.breadth': 'full focused',
  'engagement.pillars': PILLARS,
  'engagement.trigger.kind': 'new-ceo cmo-departure merger acquisition funding bankruptcy growth other',
  'engagement.capacity.unit': 'hours days',
  'engagement.capacity.per': 'week month',
  'engagement.vetting.gaps[].area': 'people process technology data',
  'engagement.vetting.alignment[].stance': 'consulted vetted approved',
  'engagement.vetting.alignment[].confirms': 'technology-in-place data-in-place',
  'engagement.succession.plan': 'permanent-hire internal-successor none',
  'roles[].function':
    'cmo cio cdo cto cfo ceo coo cxo ciso cpo dpo liaison business-unit marketing-team technology-team finance-team legal agency vendor other',
  'roles[].team': 'marketing technology finance operations business external',
  'roles[].party': 'client provider',
  'scope.included[].pillar': PILLARS,
  'scope.included[].stages': 'collect analyse distribute',
  'systems[].kind':
    'crm customer-data-platform marketing-automation website cms analytics data-warehouse ad-platform email communication collaboration other',
  'systems[].lifecycle': 'proposed approved onboarding live retiring',
  'systems[].approval.decision': 'approved conditional rejected',
  'systems[].securityReview.outcome': 'planned passed conditional failed',
  'datasets[].classification': 'public internal confidential restricted',
  'datasets[].personalData': 'none contact behavioural sensitive',
  'datasets[].subjects': 'customers prospects employees partners',
  'dataAccess[].level': 'view query edit export admin',
  'dataAccess[].lawfulBasis': 'consent contract legal-obligation vital-interests public-task legitimate-interests',
  'compliance.controls[].status': 'planned in-place waived',
  'compliance.controls[].evidence[].kind': 'document link ticket',
  'collaboration.meetings[].kind':
    'leadership-sync quarterly-business-review steering strategy-exchange parking-lot-review working-session',
  'collaboration.channels[].kind': 'chat email wiki tracker',
  'collaboration.parkingLot[].status': 'open resolved escalated dropped',
  'collaboration.skills[].pillar': 'people process technology',
};

const WORD_LISTS = [
  'engagement.pillars',
  'engagement.vetting.alignment[].confirms',
  'scope.included[].stages',
  'datasets[].subjects',
];

/** One reference: `kind`; a list: `kind[]`; one or many: `kind|kind[]`. */
const CHARTER_REFERENCES: Table = {
  'metadata.owner': 'role',
  'engagement.vetting.goals': 'objective[]',
  'engagement.vetting.gaps[].closedBy': 'work|work[]',
  'engagement.vetting.alignment[].role': 'role',
  'engagement.succession.owner': 'role',
  'roles[].backup': 'role',
  'objectives[].owner': 'role',
  'objectives[].sharedWith': 'role[]',
  'objectives[].reportedTo': 'role|role[]',
  'objectives[].milestones[].owner': 'role',
  'scope.included[].objectives': 'objective[]',
  'scope.included[].systems': 'system[]',
  'scope.included[].datasets': 'dataset[]',
  'scope.included[].touchpoints': 'touchpoint[]',
  'scope.included[].deliverables[].owner': 'role',
  'touchpoints[].owner': 'role',
  'raci[].work': 'work',
  'raci[].responsible': 'role|role[]',
  'raci[].accountable': 'role|role[]',
  'raci[].consulted': 'role|role[]',
  'raci[].informed': 'role|role[]',
  'systems[].requestedBy': 'role',
  'systems[].approval.by': 'role',
  'systems[].owners.onboarding': 'role',
  'systems[].owners.licences': 'role',
  'systems[].owners.data': 'role',
  'systems[].owners.reporting': 'role',
  'systems[].owners.support': 'role',
  'systems[].securityReview.by': 'role',
  'datasets[].system': 'system',
  'datasets[].owner': 'role',
  'dataAccess[].dataset': 'dataset',
  'dataAccess[].role': 'role',
  'dataAccess[].approvedBy': 'role',
  'dataAccess[].for': 'work[]',
  'compliance.controls[].framework': 'framework',
  'compliance.controls[].appliesTo': 'dataset/system/work[]',
  'compliance.controls[].owner': 'role',
  'compliance.controls[].waiver.by': 'role',
  'budget.lines[].funding[].role': 'role',
  'budget.lines[].system': 'system',
  'budget.lines[].work': 'work',
  'budget.lines[].expectedReturn.reportedTo': 'role|role[]',
  'budget.limits[].role': 'role',
  'collaboration.liaison.role': 'role',
  'collaboration.liaison.mentors': 'role|role[]',
  'collaboration.meetings[].chair': 'role',
  'collaboration.meetings[].attendees': 'role[]',
  'collaboration.escalation[].role': 'role',
  'collaboration.serviceLevels[].from': 'role',
  'collaboration.serviceLevels[].to': 'role',
  'collaboration.parkingLot[].by': 'role',
  'collaboration.parkingLot[].work': 'work',
  'collaboration.parkingLot[].owner': 'role',
  'collaboration.mentoring[].mentor': 'role',
  'collaboration.mentoring[].mentees': 'role[]',
  'collaboration.recognition[].by': 'role',
  'collaboration.skills[].owner': 'role',
  'collaboration.centreOfExcellence.lead': 'role',
  'collaboration.centreOfExcellence.members': 'role[]',
  'collaboration.dataMaturity.investments': 'budget-line[]',
  'decisions[].decidedBy': 'role[]',
  'decisions[].about': 'any',
  'risks[].owner': 'role',
  'transition.handover[].from': 'role',
  'transition.handover[].to': 'role',
  'transition.accessRevocation.owner': 'role',
  'approvals[].role': 'role',
};

const CHARTER_IDS: Table = {
  'metadata.id': 'nothing that is referred to by kind',
  'engagement.vetting.gaps[].id': 'gap',
  'roles[].id': 'role',
  'objectives[].id': 'objective',
  'objectives[].milestones[].id': 'milestone',
  'scope.included[].id': 'work',
  'scope.included[].deliverables[].id': 'deliverable',
  'scope.excluded[].id': 'exclusion',
  'touchpoints[].id': 'touchpoint',
  'raci[].id': 'activity',
  'systems[].id': 'system',
  'datasets[].id': 'dataset',
  'dataAccess[].id': 'grant',
  'compliance.frameworks[].id': 'framework',
  'compliance.controls[].id': 'control',
  'budget.lines[].id': 'budget-line',
  'collaboration.meetings[].id': 'meeting',
  'collaboration.channels[].id': 'channel',
  'collaboration.serviceLevels[].id': 'service-level',
  'collaboration.parkingLot[].id': 'parking-lot-item',
  'collaboration.skills[].id': 'skill',
  'decisions[].id': 'decision',
  'risks[].id': 'risk',
  'transition.handover[].id': 'handover',
};

const CHARTER_REQUIRED: Table = {
  '': 'apiVersion kind metadata engagement roles scope raci dataAccess compliance',
  metadata: 'id title',
  'engagement.term': 'start',
  'engagement.vetting.gaps[]': 'id statement',
  'engagement.vetting.alignment[]': 'role',
  'roles[]': 'id title',
  'objectives[]': 'id statement',
  'objectives[].milestones[]': 'id title',
  'scope.included[]': 'id title',
  'scope.included[].deliverables[]': 'id title',
  'scope.excluded[]': 'id title',
  'touchpoints[]': 'id title',
  'systems[]': 'id title',
  'datasets[]': 'id title',
  'dataAccess[]': 'id',
  'compliance.frameworks[]': 'id title',
  'compliance.controls[]': 'id',
  'budget.lines[]': 'id title',
  'budget.lines[].funding[]': 'role',
  'budget.limits[]': 'role',
  'collaboration.meetings[]': 'id title',
  'collaboration.channels[]': 'id',
  'collaboration.escalation[]': 'role',
  'collaboration.serviceLevels[]': 'id',
  'collaboration.glossary[]': 'term',
  'collaboration.parkingLot[]': 'id',
  'collaboration.recognition[]': 'occasion',
  'collaboration.skills[]': 'id',
  'decisions[]': 'id title',
  'decisions[].options[]': 'title',
  'risks[]': 'id statement',
  'transition.handover[]': 'id title',
  'approvals[]': 'role',
};

/** Lists whose entries have no id: what identifies them instead, `#n` for nothing but their position. */
const NATURAL_KEYS: Table = {
  'engagement.vetting.alignment[]': 'role',
  'raci[]': 'work id',
  'budget.lines[].funding[]': 'role',
  'budget.limits[]': 'role',
  'collaboration.escalation[]': 'role',
  'collaboration.glossary[]': 'term',
  'collaboration.mentoring[]': '#n',
  'collaboration.recognition[]': 'occasion',
  'compliance.controls[].evidence[]': '#n',
  'decisions[].options[]': 'title',
  'approvals[]': 'role',
};

const keysOf = (shape: Shape): Table =>
  Object.fromEntries(shapesOf(shape).map(({ path, shape: { fields } }) => [path, Object.keys(fields).join(' ')]));

const tableOf = (shape: Shape, say: (field: Field) => string | undefined): Table =>
  Object.fromEntries(
    fieldsOf(shape).flatMap(({ path, field }) => {
      const said = say(field);
      return said === undefined ? [] : [[path, said]];
    }),
  );

function sayWords(field: Field): string | undefined {
  const choice = field.type === 'list' ? field.item : field;
  return choice.type === 'choice' ? Object.keys(choice.words).join(' ') : undefined;
}

function sayReference(field: Field): string | undefined {
  if (field.type !== 'reference' && field.type !== 'references') return undefined;
  const kinds = field.to === 'any' ? 'any' : field.to.join('/');
  if (field.type === 'reference') return kinds;
  return field.scalar ? `${kinds}|${kinds}[]` : `${kinds}[]`;
}

const sayDeclaration = (field: Field): string | undefined =>
  field.type === 'id' ? (field.declares ?? 'nothing that is referred to by kind') : undefined;

describe('the language', () => {
  it.each([
    ['charter', charterShape, CHARTER_KEYS],
    ['catalog', catalogShape, CATALOG_KEYS],
    ['config', configShape, CONFIG_KEYS],
  ])('has the keys of a %s', (_, shape, expected) => {
    expect(keysOf(shape)).toEqual(expected);
  });

  it('has the words of the charter', () => {
    expect(tableOf(charterShape, sayWords)).toEqual(CHARTER_WORDS);
  });

  it('lets a word of a list come only once', () => {
    const lists = fieldsOf(charterShape).filter(({ field }) => field.type === 'list' && field.unique);
    expect(lists.map(({ path }) => path)).toEqual(WORD_LISTS);
  });

  it('refers to ids at exactly the positions of the specification', () => {
    expect(tableOf(charterShape, sayReference)).toEqual(CHARTER_REFERENCES);
  });

  it('refers in a catalog as in a charter', () => {
    for (const [path, reference] of Object.entries(tableOf(catalogShape, sayReference))) {
      expect([path, reference]).toEqual([path, CHARTER_REFERENCES[path]]);
    }
  });

  it('declares ids of the right kinds', () => {
    expect(tableOf(charterShape, sayDeclaration)).toEqual(CHARTER_IDS);
  });

  it('requires only what makes an entry identifiable', () => {
    const required = shapesOf(charterShape).filter(({ shape }) => shape.required.length > 0);
    const table = Object.fromEntries(required.map(({ path, shape }) => [path, shape.required.join(' ')]));
    expect(table).toEqual(CHARTER_REQUIRED);
  });

  it('identifies entries by their id or natural key', () => {
    const lists = shapesOf(charterShape).filter(({ path, shape }) => path.endsWith('[]') && shape.key.join() !== 'id');
    const table = Object.fromEntries(lists.map(({ path, shape }) => [path, shape.key.join(' ') || '#n']));
    expect(table).toEqual(NATURAL_KEYS);
  });

  it('gives every shape a noun of its own, by which schemas name it', () => {
    const shapes = [charterShape, catalogShape, configShape].flatMap((shape) =>
      shapesOf(shape).map((placed) => placed.shape),
    );
    const distinct = [...new Map(shapes.map((shape) => [shape.fields, shape])).values()];
    const nouns = distinct.map(({ noun }) => noun);
    expect(nouns.filter((noun, index) => nouns.indexOf(noun) !== index)).toEqual([]);
  });

  it('has no key that every object inherits', () => {
    const keys = [charterShape, catalogShape, configShape].flatMap((shape) => fieldsOf(shape).map(({ path }) => path));
    const names = keys.map((path) => path.split('.').at(-1) ?? '');
    expect(names.filter((name) => name in Object.prototype)).toEqual([]);
  });
});
