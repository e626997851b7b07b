import path from 'node:path';
import { expect, it } from 'vitest';
import { Engine } from '../../server/src/analysis/engine.ts';
import { checkFiles } from '../../server/src/cli/check-files.ts';
import { DiskWorkspace, uriOf } from '../../server/src/cli/disk-workspace.ts';
import { troublesOf } from '../../server/src/cli/troubles.ts';
import { DAY, WITH_ERROR } from './files.ts';
import { useFolders } from './folders.ts';

const folders = useFolders();

/** A workspace in which one file makes the program itself fail. */
class FailingWorkspace extends DiskWorkspace {
  override async readText(uri: string): Promise<string | undefined> {
    if (uri.endsWith('/b.charter.yaml')) throw new Error('lost\nway');
    return super.readText(uri);
  }
}

it('a failure over one file is told, and leaves the others alone', async () => {
  const names = ['a.charter.yaml', 'b.charter.yaml', 'c.charter.yaml'];
  const folder = await folders.with([], Object.fromEntries(names.map((name) => [name, WITH_ERROR])));
  const workspace = new FailingWorkspace();
  const uris = names.map((name) => uriOf(path.join(folder, name)));
  let steps = 0;
  const options = { asOf: DAY[1], keepSources: true, onChecked: () => void steps++ };
  const checked = await checkFiles(uris, new Engine(workspace), workspace, options);
  expect(checked.analyses.map(({ file, findings }) => [file.uri, findings.length])).toEqual([
    [uris[0], 1],
    [uris[2], 1],
  ]);
  expect([...checked.sources].map(([uri, { text }]) => [uri, text])).toEqual([
    [uris[0], WITH_ERROR],
    [uris[2], WITH_ERROR],
  ]);
  expect(steps).toBe(3);
  expect(troublesOf([], checked, folder, false)).toEqual([
    'Internal error while checking "b.charter.yaml": lost\\nway. Please report it with the file.',
  ]);
});
