import { isInside } from './uris.ts';
import type { Workspace } from './workspace.ts';

/** Whether a file lies inside the root, also when links are followed. */
export async function isConfined(workspace: Workspace, uri: string, root: string): Promise<boolean> {
  if (!isInside(uri, root)) return false;
  return isInside(await workspace.realUri(uri), await workspace.realUri(root));
}
