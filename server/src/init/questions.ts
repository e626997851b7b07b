/** The questions whose answers make a charter. The words that can be chosen, and what they mean, are those of the language. */
import { engagementShape, triggerShape } from '../language/engagement.ts';
import { organizationShape } from '../language/organization.ts';

/** A question without what depends on earlier answers. */
interface Posed {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly help: string;
}

/** A question about words of the language. */
export interface WordsPosed<Word extends string> extends Posed {
  readonly words: Readonly<Record<Word, string>>;
}

export interface TextPosed extends Posed {
  readonly example: string;
}

const { stage } = organizationShape.fields;
const { role, model, breadth, pillars } = engagementShape.fields;
const { kind: trigger } = triggerShape.fields;

/** In the order in which they are asked: only the first cannot do without an answer. */
export const QUESTIONS = {
  organization: {
    id: 'organization',
    title: 'Organisation',
    prompt: 'Which organisation engages the leader?',
    help: organizationShape.fields.name.description,
    example: 'Alder and Finch Outdoor',
  },
  title: {
    id: 'title',
    title: 'Title',
    prompt: 'What is the charter called?',
    help: 'The name by which people will know it.',
    example: 'Interim marketing leadership 2027',
  },
  stage: {
    id: 'stage',
    title: 'Stage',
    prompt: 'How far has the organisation grown?',
    help: stage.description,
    words: stage.words,
  },
  role: {
    id: 'role',
    title: 'Leader',
    prompt: 'Which leader is engaged?',
    help: 'The others named below work with this one.',
    words: role.words,
  },
  model: {
    id: 'model',
    title: 'Model',
    prompt: 'How is the leader engaged?',
    help: model.description,
    words: model.words,
  },
  trigger: {
    id: 'trigger',
    title: 'Trigger',
    prompt: 'What led to the engagement?',
    help: trigger.description,
    words: trigger.words,
  },
  breadth: {
    id: 'breadth',
    title: 'Breadth',
    prompt: 'How much of marketing does the engagement cover?',
    help: breadth.description,
    words: breadth.words,
  },
  pillars: {
    id: 'pillars',
    title: 'Fields of marketing',
    prompt: 'Which fields of marketing does it cover?',
    help: `${pillars.description} Each gets a first piece of work.`,
    words: pillars.item.words,
  },
  leader: {
    id: 'leader',
    title: 'Who is engaged',
    prompt: 'Who is the engaged leader?',
    help: 'First and last name. Leave it empty while the person is not known.',
    example: 'Tomas Wren',
  },
  cio: {
    id: 'cio',
    title: 'CIO',
    prompt: 'Who is the CIO, or answers for technology in another position?',
    help: 'First and last name. Leave it empty while the person is not known.',
    example: 'Ana Ferreira',
  },
  ceo: {
    id: 'ceo',
    title: 'CEO',
    prompt: 'Who is the CEO?',
    help: 'First and last name. The CEO owns the charter and settles what the others cannot.',
    example: 'Ines Halloran',
  },
  cfo: {
    id: 'cfo',
    title: 'CFO',
    prompt: 'Who is the CFO?',
    help: 'First and last name. The CFO is shown how spending turns into results.',
    example: 'Piet Okafor',
  },
  start: {
    id: 'start',
    title: 'Start',
    prompt: 'On which day does the engagement start?',
    help: 'A day of the calendar, written YYYY-MM-DD.',
  },
  length: {
    id: 'length',
    title: 'Length',
    prompt: 'How long does the engagement last?',
    help: 'A number of days, weeks, months, quarters or years. Only a full-time engagement may be open.',
    example: '6 months',
  },
} as const satisfies Readonly<Record<string, Posed | TextPosed | WordsPosed<string>>>;

/** The id of every question, in the order in which they are asked. */
export const QUESTION_IDS: readonly string[] = Object.keys(QUESTIONS);
