import { compareTexts } from '../charter/alphabetical.ts';
import type { Claim, Owner } from './claims.ts';

/** A file with everybody who owns it. */
export interface OwnedFile extends Omit<Claim, 'owners'> {
  /** The GitHub user names of its owners, each once, in alphabetical order. */
  readonly names: readonly string[];
  /** Its owners of whom no such name is known, each once, in alphabetical order. */
  readonly nameless: readonly Owner[];
}

/** Puts together what a number of analyses say, in whatever order: each file once, by its URI. */
export function ownedFiles(claims: readonly Claim[]): readonly OwnedFile[] {
  const byFile = new Map<string, Claim[]>();
  for (const claim of claims) {
    const known = byFile.get(claim.file);
    if (known) known.push(claim);
    else byFile.set(claim.file, [claim]);
  }
  return [...byFile.values()].flatMap((about) => combined(about)).toSorted((a, b) => compareTexts(a.file, b.file));
}

function combined(claims: readonly Claim[]): readonly OwnedFile[] {
  const [first] = claims;
  if (!first) return [];
  // A charter that cannot be read in full does not take away what others say of a file that they share.
  const certain = claims.filter(({ isCertain }) => isCertain);
  const owners = certain.flatMap((claim) => claim.owners);
  return [
    {
      file: first.file,
      kind: first.kind,
      title: claims.find(({ title }) => title !== undefined)?.title,
      isCertain: certain.length > 0,
      names: namesOf(owners),
      nameless: namelessOf(owners),
    },
  ];
}

/** GitHub takes names that differ in case for the same. */
function namesOf(owners: readonly Owner[]): readonly string[] {
  const names = owners.flatMap(({ github }) => (github === undefined ? [] : [github])).toSorted(compareTexts);
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).entries()]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .map(([, name]) => name);
}

function namelessOf(owners: readonly Owner[]): readonly Owner[] {
  const nameless = owners.filter(({ github }) => github === undefined);
  const byText = new Map(nameless.map((owner) => [`${owner.title} ${owner.id}`, owner]));
  return [...byText.entries()].toSorted(([a], [b]) => compareTexts(a, b)).map(([, owner]) => owner);
}
