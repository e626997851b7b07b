/** How exported files are called, and what they may not replace. */
import { describe, expect, it } from 'vitest';
import { exportedName, isSource } from '../../client/src/export/file-names.ts';
import { kindByName } from '../../server/src/analysis/file-kind.ts';

describe('the name of an exported file', () => {
  it.each([
    ['/charters/launch.charter.yaml', '.plan.html', 'launch.plan.html'],
    ['/charters/launch.charter.yml', '.raci.csv', 'launch.raci.csv'],
    ['/charters/charter.yaml', '.ics', 'charter.ics'],
    ['sample.charter.yaml', '.plan.json', 'sample.plan.json'],
  ])('is that of the charter with another ending: %s%s', (path, ending, name) => {
    expect(exportedName(path, ending)).toBe(name);
  });

  it.each(['../../outside', 'a\\b', 'a:b', 'line\nbreak', '\u0000'])('leads nowhere else by an id: %j', (id) => {
    expect(exportedName('/charters/launch.charter.yaml', `.${id}.ics`)).toMatch(/^launch\.[\w.-]+\.ics$/);
  });
});

describe('what plans are made from', () => {
  const sources = ['a.charter.yaml', 'a.charter.yml', 'a.charter-catalog.yaml', 'charter.yaml', '.charterline.yaml'];
  const others = [
    'a.plan.html',
    'a.yaml',
    'my-charter.yaml',
    'a.charter.yaml.html',
    '.charterline.yaml.md',
    'README.md',
  ];

  it.each([...sources, ...others])('is known by the names that the server knows: %s', (name) => {
    expect(isSource(`/some/folder/${name}`)).toBe(kindByName(name) !== undefined);
    expect(isSource(name)).toBe(sources.includes(name));
  });
});
