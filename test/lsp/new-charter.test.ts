/** What the server asks and drafts for somebody who begins a charter. */
import { describe, expect, it } from 'vitest';
import { draft } from '../../server/src/init/draft.ts';
import { interview } from '../../server/src/init/interview.ts';
import type { DraftResult, QuestionsResult } from '../../server/src/lsp/protocol.ts';
import { AS_OF, type RunningServer, startServer } from './support/server.ts';

const ANSWERS = {
  organization: 'Alder: "and" Finch',
  model: 'interim',
  pillars: ['web', 'brand'],
};

function questions(server: RunningServer, answers?: unknown): Promise<QuestionsResult> {
  return server.connection.sendRequest('charterline/questions', { answers });
}

describe('charterline/questions', () => {
  it('asks what the command line asks, with defaults for the day', async () => {
    const server = await startServer();
    const result = await questions(server);
    const { questions: asked, mistakes } = interview({}, AS_OF);
    // What is undefined does not travel.
    expect(result).toEqual(JSON.parse(JSON.stringify({ version: 1, questions: asked, mistakes })));
    expect(result.questions.find(({ id }) => id === 'start')).toMatchObject({ kind: 'date', default: '2027-01-01' });
  });

  it('adapts to the answers so far, and says what is wrong with them', async () => {
    const server = await startServer();
    const result = await questions(server, { organization: 'Alder', model: 'full-time', start: 'tomorrow' });
    const defaults = new Map(result.questions.map((question) => [question.id, question.default]));
    expect(defaults.get('title')).toBe('Marketing leadership at Alder');
    expect(defaults.get('length')).toBe('open');
    expect(result.mistakes).toEqual([
      { question: 'start', message: '"tomorrow" is not a day of the calendar, written YYYY-MM-DD.' },
    ]);
  });
});

describe('charterline/draft', () => {
  it('gives the charter that the command line writes, without an error in it', async () => {
    const server = await startServer();
    const result: DraftResult = await server.connection.sendRequest('charterline/draft', { answers: ANSWERS });
    const { answers } = interview(ANSWERS, AS_OF);
    expect(result).toEqual({ version: 1, ...(answers && draft(answers)) });
    await server.open(result.fileName, result.text);
    const found = await server.findings(result.fileName);
    expect(found.filter((finding) => finding.includes('error'))).toEqual([]);
    expect(found.some((finding) => finding.endsWith('warning engagement/goals-gaps-alignment'))).toBe(true);
  });

  it.each([
    [{ ...ANSWERS, model: 'fractionl' }, /^model: "fractionl" is not one of the words\. Did you mean fractional\?/],
    [undefined, /^organization: An answer is needed\./],
    ['web', /^Answers are given by the ids of their questions\.$/],
    [[], /^Answers are given by the ids of their questions\.$/],
  ])('refuses what it cannot use: %j', async (answers, message) => {
    const server = await startServer();
    await expect(server.connection.sendRequest('charterline/draft', { answers })).rejects.toMatchObject({
      code: -32602,
      message: expect.stringMatching(message),
    });
  });
});
