import type { Analysis } from '../analysis/analysis.ts';
import { requiredApprovers } from '../analysis/approvers.ts';
import type { FileKind } from '../analysis/file-kind.ts';
import type { SourceFile } from '../analysis/source-file.ts';
import { hasAllCatalogs } from '../charter/catalogs.ts';
import type { CatalogEntry, Charter, Role } from '../charter/charter.ts';
import { isClear } from '../charter/clarity.ts';
import { readEntry } from '../charter/read.ts';
import { named } from '../charter/titles.ts';
import { catalogShape } from '../language/catalog.ts';

/** Somebody who has to agree when a file changes. */
export interface Owner {
  /** The id and the title of the role. */
  readonly id: string;
  readonly title: string;
  /** The GitHub user name of the person who fills the role; `undefined` when the charter does not say it. */
  readonly github: string | undefined;
}

/** What one analysis says of who owns a file. */
export interface Claim {
  /** The URI of the file. */
  readonly file: string;
  readonly kind: FileKind | 'baseline';
  /** What the file is called in its metadata. */
  readonly title: string | undefined;
  readonly owners: readonly Owner[];
  /** Whether all that decides about the owners could be read. */
  readonly isCertain: boolean;
}

/**
 * Who owns a file, as far as its analysis tells. A charter belongs to those who have to approve it and to its owner, and so
 * does all that it draws on: catalogs, configuration and baseline. A catalog belongs to its owner as well. Nothing for a file
 * that says it is something else.
 */
export function claimsOf(analysis: Analysis): readonly Claim[] {
  const { file, config } = analysis;
  if (file.foreign) return [];
  if (file.kind === 'charter') return claimsOfCharter(analysis);
  const isCertain = file.tree.problems.length === 0;
  if (file.kind === 'config') return [{ ...CONFIG, file: file.uri, isCertain: isCertain && !config.broken }];
  const [entry, ...used] = [file, ...analysis.catalogs].map(readCatalog);
  const roles = [entry, ...used].flatMap((each) => each?.roles ?? []);
  const owner = entry?.metadata?.owner?.value;
  const owners = toOwners(roles.filter(({ id }) => owner !== undefined && id?.value === owner).slice(0, 1));
  return [{ file: file.uri, kind: 'catalog', title: entry?.metadata?.title?.value, owners, isCertain }];
}

const CONFIG = { kind: 'config', title: undefined, owners: [] } as const;

function claimsOfCharter(analysis: Analysis): readonly Claim[] {
  const { charter, file, catalogs, config } = analysis;
  if (!charter) return [{ file: file.uri, kind: 'charter', title: undefined, owners: [], isCertain: false }];
  const roles = [...requiredApprovers(charter, analysis), ...ownerOf(charter.entry.metadata, charter)];
  const owners = toOwners(roles);
  const shared = { owners, isCertain: isClearAbout(charter, analysis) };
  return [
    { file: file.uri, kind: 'charter', title: charter.entry.metadata?.title?.value, ...shared },
    ...catalogs.map(({ uri, tree }): Claim => {
      const metadata = charter.catalogs.find(({ node }) => node === tree.root)?.metadata;
      const all = toOwners([...roles, ...ownerOf(metadata, charter)]);
      return { file: uri, kind: 'catalog', title: metadata?.title?.value, ...shared, owners: all };
    }),
    ...config.files.map(({ uri }): Claim => ({ ...CONFIG, file: uri, ...shared })),
    ...(config.baseline ? [{ ...CONFIG, kind: 'baseline' as const, file: config.baseline.uri, ...shared }] : []),
  ];
}

function ownerOf(metadata: Charter['entry']['metadata'], { roles }: Charter): readonly Role[] {
  const role = metadata?.owner && roles.get(metadata.owner.value);
  return role ? [role] : [];
}

function toOwners(roles: readonly Role[]): readonly Owner[] {
  return [...new Set(roles)].map((role) => ({ ...named(role), github: role.person?.github?.value }));
}

/** Whether nothing is missing from what decides about owners, so that nobody stands in for a leader who is only unreadable. */
function isClearAbout(charter: Charter, { file, catalogs, config }: Analysis): boolean {
  const { entry, roles } = charter;
  return (
    !config.broken &&
    [file, ...catalogs].every(({ tree }) => tree.problems.length === 0) &&
    isClear(entry, 'metadata', 'engagement', 'roles') &&
    (!entry.metadata || isClear(entry.metadata, 'owner')) &&
    (!entry.engagement || isClear(entry.engagement, 'role')) &&
    [...roles.values()].every((role) => isClear(role, 'function', 'team', 'party', 'person')) &&
    [...roles.values()].every(({ person }) => !person || isClear(person, 'github')) &&
    hasAllCatalogs(charter)
  );
}

function readCatalog({ tree, schema, foreign }: SourceFile): CatalogEntry | undefined {
  return tree.root?.kind === 'mapping' && !foreign
    ? readEntry(tree.root, catalogShape, schema.broken, tree.lost)
    : undefined;
}
