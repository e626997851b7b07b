import { expect, it } from 'vitest';
import { fileFrom } from '../../server/src/report/file-from.ts';

it.each([
  ['file:///team', 'file:///team/a.charter.yaml', 'a.charter.yaml'],
  ['file:///team', 'file:///team/teams/emea/a.charter.yaml', 'teams/emea/a.charter.yaml'],
  ['file:///team/teams', 'file:///team/shared/b.yaml', '../shared/b.yaml'],
  ['file:///team/teams/emea', 'file:///team/a.yaml', '../../a.yaml'],
  ['file:///', 'file:///team/a.yaml', 'team/a.yaml'],
  ['file:///team', 'file:///workshop/a.yaml', '../workshop/a.yaml'],
  ['file:///team', 'file:///team/B%C3%BCro%20%23%201/caf%C3%A9%25.yaml', 'Büro # 1/café%.yaml'],
  ['file:///c%3A/work', 'file:///c%3A/work/a.yaml', 'a.yaml'],
  ['file:///c%3A/work', 'file:///C%3A/work/a.yaml', 'a.yaml'],
  ['file:///c%3A/work', 'file:///d%3A/other/a.yaml', 'd:/other/a.yaml'],
  ['file:///team', 'file://server/share/a.yaml', 'file://server/share/a.yaml'],
  ['file:///team', 'vscode-vfs://github/a.yaml', 'vscode-vfs://github/a.yaml'],
  ['file:///team', 'file:///team', '.'],
])('from %s, %s is %s', (folder, uri, expected) => {
  expect(fileFrom(folder, uri)).toBe(expected);
});
