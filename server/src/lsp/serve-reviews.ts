import { stopIfCancelled } from './cancellation.ts';
import { onCustomRequest } from './custom-requests.ts';
import { canonicalUri } from './open-documents.ts';
import { lastApprovedRequest, PROTOCOL_VERSION, reviewRequest } from './protocol.ts';
import type { ReviewBases } from './review-bases.ts';
import type { Session } from './session.ts';

/** Answers what differs between charters. Few sessions ask, so the code is loaded on first use. */
export function serveReviews(session: Session): void {
  const { connection, analyses } = session;
  let bases: Promise<ReviewBases> | undefined;
  const loadBases = (): Promise<ReviewBases> => {
    bases ??= import('./review-bases.ts').then(({ ReviewBases: Bases }) => new Bases(session));
    return bases;
  };
  onCustomRequest(connection, reviewRequest, async ({ textDocument, ...params }, token) => {
    const uri = canonicalUri(textDocument.uri);
    const base = await (await loadBases()).of(uri, params.base);
    // The present text is looked at last: it may have changed while the client read the base.
    const analysis = await analyses.of(uri);
    const { reviewResult } = await import('./review.ts');
    stopIfCancelled(token);
    return reviewResult(analysis, base, params);
  });
  onCustomRequest(connection, lastApprovedRequest, async ({ textDocument, revisions }, token) => {
    const found = await (await loadBases()).lastApproved(canonicalUri(textDocument.uri), revisions, token);
    stopIfCancelled(token);
    return { version: PROTOCOL_VERSION, revision: found ?? null };
  });
}
