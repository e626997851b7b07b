// Makes the tag of a release: the sources of the present commit with the bundles that run without an installation, which the
// main branch does not hold. Neither a branch nor the working tree is changed.
// usage: node scripts/release-tag.mjs VERSION   (such as 1.2.0; bundles are taken from dist, built with --production)
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [version = ''] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/.test(version)) throw new Error('Give a version such as 1.2.0.');

/** What GitHub Actions and pre-commit run. */
const BUNDLES = ['dist/action.cjs', 'dist/cli.cjs'];
for (const bundle of BUNDLES)
  if (!existsSync(bundle)) throw new Error(`There is no ${bundle}: run node esbuild.mjs --production.`);

const folder = mkdtempSync(join(tmpdir(), 'charterline-release-'));
try {
  const environment = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') };
  const git = (...words) => execFileSync('git', words, { env: environment, encoding: 'utf8' }).trim();
  git('read-tree', 'HEAD');
  git('add', '--force', '--', ...BUNDLES);
  git('rm', '--quiet', '--cached', '--', 'package-lock.json');
  const manifest = join(folder, 'package.json');
  writeFileSync(manifest, `${JSON.stringify(leanManifest(), null, 2)}\n`);
  git('update-index', '--cacheinfo', `100644,${git('hash-object', '-w', '--', manifest)},package.json`);
  const commit = git('commit-tree', git('write-tree'), '-p', 'HEAD', '-m', `Release ${version}, with its bundles`);
  git('tag', '--annotate', '--message', `Charterline ${version}`, `v${version}`, commit);
  console.log(`v${version} ${commit}`);
  // Who asks for v1 gets the newest release of it; a trial release is for those who ask for it.
  const [major] = version.split('.');
  if (!version.includes('-')) git('tag', '--force', `v${major}`, commit);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Everything is bundled: whoever installs the tag need not install what it was built with. */
function leanManifest() {
  const { name, description, license, repository, engines, bin } = JSON.parse(readFileSync('package.json', 'utf8'));
  return {
    name,
    version,
    description,
    license,
    repository,
    private: true,
    engines: { node: engines.node },
    bin,
    files: ['dist'],
  };
}
