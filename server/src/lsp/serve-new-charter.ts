import { onCustomRequest } from './custom-requests.ts';
import { draftRequest, questionsRequest } from './protocol.ts';
import type { Session } from './session.ts';

/** Answers what clients ask to begin a charter. Most sessions never do, so the code for it is loaded on first use. */
export function serveNewCharter({ connection, asOf }: Session): void {
  onCustomRequest(connection, questionsRequest, async ({ answers }) => {
    const { questionsResult } = await import('./new-charter.ts');
    return questionsResult(answers, asOf.day);
  });
  onCustomRequest(connection, draftRequest, async ({ answers }) => {
    const { draftResult } = await import('./new-charter.ts');
    return draftResult(answers, asOf.day);
  });
}
