import { expect, it } from 'vitest';
import { fitting, LONGEST_DIAGRAM, mermaidText } from '../../server/src/render/mermaid.ts';

it.each([
  ['Renew the website (2027), part A/B', 'Renew the website (2027), part A/B'],
  ['a: "b"; c', 'a#58; #34;b#34;#59; c'],
  ['two\n  lines', 'two lines'],
  // Some versions refuse to show a label that begins like the item of a list.
  ['1. first', '1#46; first'],
  ['- first', '#45; first'],
  ['Section of the site', '#83;ection of the site'],
  ['Sections', 'Sections'],
  ['', '-'],
  ['\ud800', '\ufffd'],
  ['😀', '#128512;'],
])('writes %j so that it is only text', (text, written) => {
  expect(mermaidText(text)).toBe(written);
});

it('cuts a label where it would cover the rest', () => {
  expect(mermaidText('x'.repeat(101))).toBe(`${'x'.repeat(99)}#8230;`);
  expect(mermaidText('x'.repeat(100))).toBe('x'.repeat(100));
});

it('keeps as many lines as fit into a diagram', () => {
  const lines = Array.from({ length: 1000 }, () => 'x'.repeat(99));
  expect(fitting(lines)).toHaveLength(LONGEST_DIAGRAM / 100);
  expect(fitting(lines.slice(0, 3))).toHaveLength(3);
});
