/** Every text that a rule has can be said, and every text that is asked for exists. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/registry.ts';
import { textOf } from '../../server/src/rules/text.ts';
import { findingsOf } from './examples.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

/** Where the findings of a rule are made: in its file and what that imports, or in the layer that reads the text. */
function makersOf(id: string, isLayer: boolean): string {
  const layers = isLayer ? globSync('server/src/{analysis,charter,language,schema,syntax}/**/*.ts') : [];
  return [...importedBy(`server/src/rules/${id}.ts`), ...layers].map((file) => withoutMessages(read(file))).join('\n');
}

/** A file with all files of the rules that it reaches by imports. */
function importedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file) || !file.startsWith('server/src/rules/')) return seen;
  seen.add(file);
  for (const [, path = ''] of read(file).matchAll(/from '(\.[^']*)'/g)) importedBy(join(dirname(file), path), seen);
  return seen;
}

function withoutMessages(source: string): string {
  return source.replace(/^ {2}messages: \{\n.*?^ {2}\},\n/ms, '');
}

/** The patterns behind template literals such as `none-${level}`. */
function templatesIn(source: string): readonly RegExp[] {
  const literals = [...source.matchAll(/`([\w-]*(?:\$\{[^}]*\}[\w-]*)+)`/g)].map(([, literal = '']) => literal);
  return literals.map((literal) => new RegExp(`^${literal.replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`));
}

describe.each(RULES.map((rule): [string, (typeof RULES)[number]] => [rule.id, rule]))('%s', (id, rule) => {
  const makers = makersOf(id, 'layer' in rule);

  it('can say each of its texts', () => {
    const templates = templatesIn(makers);
    const unsaid = Object.keys(rule.messages).filter(
      (message) => !makers.includes(`'${message}'`) && !templates.some((template) => template.test(message)),
    );
    expect(unsaid).toEqual([]);
  });

  it('has every text that it asks for', () => {
    const source = withoutMessages(read(`server/src/rules/${id}.ts`));
    const asked = [...source.matchAll(/\bmessage: '([\w-]+)'/g)].map(([, message = '']) => message);
    expect(asked.filter((message) => !Object.hasOwn(rule.messages, message))).toEqual([]);
  });

  it('fills its texts completely', async () => {
    for (const finding of await findingsOf(rule.examples, rule.examples.fails)) {
      const text = textOf(finding);
      expect(text).not.toMatch(/[{}]|undefined|NaN|\[object|"" /);
      expect(text).toMatch(/^["“A-Z0-9].*[.?)]$/s);
    }
  });
});
