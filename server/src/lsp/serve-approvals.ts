import { stopIfCancelled } from './cancellation.ts';
import { onCustomRequest } from './custom-requests.ts';
import { canonicalUri } from './open-documents.ts';
import { approveRequest, approversRequest } from './protocol.ts';
import type { Session } from './session.ts';

/** Answers who can approve a charter, and how an approval is written. Few sessions ask, so the code is loaded on first use. */
export function serveApprovals(session: Session): void {
  const { connection, analyses } = session;
  onCustomRequest(connection, approversRequest, async ({ textDocument }, token) => {
    const analysis = await analyses.of(canonicalUri(textDocument.uri));
    const { approversResult } = await import('./approvals.ts');
    stopIfCancelled(token);
    return approversResult(analysis);
  });
  onCustomRequest(connection, approveRequest, async ({ textDocument, ...said }, token) => {
    const analysis = await analyses.of(canonicalUri(textDocument.uri));
    const { approveResult } = await import('./approvals.ts');
    stopIfCancelled(token);
    return approveResult(analysis, said, session);
  });
}
