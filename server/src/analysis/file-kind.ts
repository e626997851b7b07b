import { childOf, type Node } from '../syntax/nodes.ts';

/** What a file of ours is. */
export type FileKind = 'charter' | 'catalog' | 'config';

export const CONFIG_NAME = '.charterline.yaml';

/** What a file is by its name; `'maybe'` for `charter.yaml`, which is ours only when its text says so. */
export function kindByName(fileName: string): FileKind | 'maybe' | undefined {
  if (fileName === CONFIG_NAME) return 'config';
  if (/^charter\.ya?ml$/.test(fileName)) return 'maybe';
  if (/\.charter-catalog\.ya?ml$/.test(fileName)) return 'catalog';
  return /\.charter\.ya?ml$/.test(fileName) ? 'charter' : undefined;
}

/** What a file is by its `apiVersion` and `kind`, for a name that leaves it open. */
export function kindByEnvelope(root: Node | undefined): FileKind | undefined {
  if (childOf(root, 'apiVersion')?.value !== 'charterline/v1') return undefined;
  switch (childOf(root, 'kind')?.value) {
    case 'EngagementCharter':
      return 'charter';
    case 'CharterCatalog':
      return 'catalog';
    default:
      return undefined;
  }
}
