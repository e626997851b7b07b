/** The server sees the text that the editor shows, whatever is typed and however lines end. */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { placeOf } from './support/places.ts';
import { startServer } from './support/server.ts';

const NAME = 'launch.charter.yaml';

describe('incremental changes', () => {
  it('are applied one after the other', async () => {
    const server = await startServer();
    await server.open(NAME, EXAMPLE_CHARTER);
    const first = EXAMPLE_CHARTER.replace('owner: ceo', 'owner: ceoo');
    const second = first.replace('status: draft', 'status: drafty');
    await server.change(
      NAME,
      { range: placeOf(EXAMPLE_CHARTER, 'owner: ceo'), text: 'owner: ceoo' },
      { range: placeOf(first, 'draft'), text: 'drafty' },
    );
    const found = [inText(second, 'drafty', 'schema/enum'), inText(second, 'ceoo', 'reference/unresolved')];
    expect(await server.findings(NAME)).toEqual(found);
    await server.change(NAME, { range: placeOf(second, 'ceoo'), text: 'ceo' });
    expect(await server.findings(NAME)).toEqual([found[0]]);
  });

  it('count UTF-16 units, so that emoji and rare characters move nothing', async () => {
    const server = await startServer();
    const title = 'Marketing leadership for the market launch';
    const astral = EXAMPLE_CHARTER.replace(title, '"🚀𐐀 launch é", x-note: 漢字').replace(
      '  title: "🚀𐐀 launch é", x-note: 漢字',
      '  title: "🚀𐐀 launch é" # 漢字',
    );
    await server.open(NAME, astral);
    expect(await server.findings(NAME)).toEqual([]);
    const broken = astral.replace('"🚀𐐀 launch é"', '[🚀𐐀]');
    await server.change(NAME, { range: placeOf(astral, '"🚀𐐀 launch é"'), text: '[🚀𐐀]' });
    expect(await server.findings(NAME)).toEqual([inText(broken, '[🚀𐐀]', 'schema/type')]);
    // Half of an emoji is taken away, as some editors do.
    const { start } = placeOf(broken, '🚀');
    await server.change(NAME, { range: { start, end: { ...start, character: start.character + 1 } }, text: '' });
    expect(await server.findings(NAME)).toHaveLength(1);
  });

  it.each([
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ])('work with lines that end with %s', async (_, end) => {
    const server = await startServer();
    const text = EXAMPLE_CHARTER.replaceAll('\n', end);
    await server.open(NAME, text);
    expect(await server.findings(NAME)).toEqual([]);
    const changed = text.replace('owner: ceo', 'owner: nobody');
    await server.change(NAME, { range: placeOf(text, 'owner: ceo'), text: 'owner: nobody' });
    expect(await server.findings(NAME)).toEqual([inText(changed, 'nobody', 'reference/unresolved')]);
  });

  it('may lie outside the text, be upside down or concern a file that is not open', async () => {
    const server = await startServer();
    await server.open(NAME, EXAMPLE_CHARTER);
    const far = { line: 99_999, character: 99_999 };
    await server.change(NAME, { range: { start: far, end: far }, text: '# the end\n' });
    await server.change(NAME, { range: { start: far, end: { line: 99_998, character: 0 } }, text: '# the end\n' });
    await server.change('other.charter.yaml', { text: 'anything' });
    expect(await server.findings(NAME)).toEqual([]);
  });

  it('lead to the same findings as the text as a whole', async () => {
    const server = await startServer();
    await server.open(NAME, EXAMPLE_CHARTER);
    // Typed character by character, with an answer in between, into a file that is broken meanwhile.
    const at = placeOf(EXAMPLE_CHARTER, 'owner: ceo').start;
    let text = EXAMPLE_CHARTER;
    for (const character of 'x-note: "{[ok]}"\n  ') {
      const offset = text.indexOf('owner: ceo');
      const lines = text.slice(0, offset).split('\n');
      const place = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
      await server.change(NAME, { range: { start: place, end: place }, text: character });
      text = text.slice(0, offset) + character + text.slice(offset);
      const typed = await server.pull(NAME);
      await server.open('whole.charter.yaml', text);
      const whole = await server.pull('whole.charter.yaml');
      expect(inOneUri(typed)).toEqual(inOneUri(whole));
      await server.close('whole.charter.yaml');
    }
    expect(text).toContain('  x-note: "{[ok]}"\n  owner: ceo');
    expect(at.line).toBe(7);
    expect(await server.findings(NAME)).toEqual([]);
  });
});

describe('names of files', () => {
  it('may be written in several ways and come back as the editor writes them', async () => {
    const server = await startServer();
    const text = EXAMPLE_CHARTER.replace('  status: draft\n', '  status: draft\n  status: draft\n');
    server.folder.write('a (1)@x.charter.yaml', text);
    const uri = `${server.folder.uri}/a%20(1)@x.charter.yaml`;
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    await server.connection.sendNotification('textDocument/didOpen', { textDocument });
    const other = `${server.folder.uri}/a%20%281%29%40x.charter.yaml`;
    for (const name of [uri, other]) {
      const report = await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: name } });
      expect(report).toMatchObject({ items: [{ relatedInformation: [{ location: { uri } }] }] });
    }
  });
});

/** A finding of an error as it should be reported for the first occurrence of a text. */
function inText(text: string, part: string, code: string): string {
  const { start, end } = placeOf(text, part);
  return `${start.line}:${start.character}-${end.line}:${end.character} error ${code}`;
}

function inOneUri(report: object): unknown {
  return JSON.parse(JSON.stringify({ ...report, resultId: '' }).replaceAll(/"uri":"[^"]*"/g, '"uri":""'));
}
