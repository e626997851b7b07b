/** Sections of examples in the place of those of the example charter. */
import { describe, expect, it } from 'vitest';
import { withSections } from '../../server/src/rules/example-charter.ts';

describe('the parts of the section collaboration', () => {
  const BASE =
    'kind: Charter\ncollaboration:\n  liaison: { role: a }\n  meetings:\n    - one\n    - two\n  channels: []\nlast: 1\n';

  it('are replaced one by one, in their place', () =>
    expect(withSections(BASE, 'collaboration:\n  meetings:\n    - three\n')).toBe(
      BASE.replace('    - one\n    - two\n', '    - three\n'),
    ));

  it('come at the end when they are new', () =>
    expect(withSections(BASE, 'collaboration:\n  skills:\n    - one\n')).toBe(
      BASE.replace('last:', '  skills:\n    - one\nlast:'),
    ));

  it('are replaced together by a text without parts', () =>
    expect(withSections(BASE, 'collaboration: {}\n')).toBe('kind: Charter\ncollaboration: {}\nlast: 1\n'));

  it('are added where there was no section', () =>
    expect(withSections('kind: Charter\n', 'collaboration:\n  skills: []\n')).toBe(
      'kind: Charter\ncollaboration:\n  skills: []\n',
    ));

  it('are not those of other sections', () =>
    expect(withSections('scope:\n  included: []\n  excluded: []\n', 'scope:\n  included: [a]\n')).toBe(
      'scope:\n  included: [a]\n',
    ));
});
