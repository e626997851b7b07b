import { expect, it } from 'vitest';
import { fileFrom } from '../../server/src/report/file-from.ts';

it.each([
  ['file:///work', 'file:///work/a.charter.yaml', 'a.charter.yaml'],
  ['file:///work', 'file:///work/teams/emea/a.charter.yaml', 'teams/emea/a.charter.yaml'],
  ['file:///work/teams', 'file:///work/shared/b.yaml', '../shared/b.yaml'],
  ['file:///work/teams/emea', 'file:///work/a.yaml', '../../a.yaml'],
  ['file:///', 'file:///work/a.yaml', 'work/a.yaml'],
  ['file:///work', 'file:///workshop/a.yaml', '../workshop/a.yaml'],
  ['file:///work', 'file:///work/B%C3%BCro%20%23%201/caf%C3%A9%25.yaml', 'Büro # 1/café%.yaml'],
  ['file:///c%3A/work', 'file:///c%3A/work/a.yaml', 'a.yaml'],
  ['file:///c%3A/work', 'file:///C%3A/work/a.yaml', 'a.yaml'],
  ['file:///c%3A/work', 'file:///d%3A/other/a.yaml', 'd:/other/a.yaml'],
  ['file:///work', 'file://server/share/a.yaml', 'file://server/share/a.yaml'],
  ['file:///work', 'vscode-vfs://github/a.yaml', 'vscode-vfs://github/a.yaml'],
  ['file:///work', 'file:///work', '.'],
])('from %s, %s is %s', (folder, uri, expected) => {
  expect(fileFrom(folder, uri)).toBe(expected);
});
