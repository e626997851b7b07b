// Takes from GitHub's description of its API what the Action uses, for the stand-in of its tests (test/action/github-api.generated.json).
// The whole description is large and no dependency: npm pack @octokit/openapi, unpack it, and give its api.github.com.json.
// usage: node scripts/github-api-description.mjs PATH/api.github.com.json
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const OPERATIONS = [
  ['get', '/repos/{owner}/{repo}/issues/{issue_number}/labels'],
  ['get', '/repos/{owner}/{repo}/issues/{issue_number}/events'],
  ['get', '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  ['post', '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  ['patch', '/repos/{owner}/{repo}/issues/comments/{comment_id}'],
  ['get', '/repos/{owner}/{repo}/pulls/{pull_number}/reviews'],
  ['post', '/repos/{owner}/{repo}/code-scanning/sarifs'],
];

/** What says nothing about the shape of a request or an answer. */
const PROSE = new Set([
  'description',
  'example',
  'examples',
  'title',
  'summary',
  'externalDocs',
  'deprecated',
  'readOnly',
]);

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('Give the path of api.github.com.json.');
const whole = JSON.parse(readFileSync(source, 'utf8'));

const definitions = {};
const operations = OPERATIONS.map(([method, path]) => {
  const { parameters = [], requestBody, responses } = whole.paths[path][method];
  const [status, answer] = Object.entries(responses).find(([code]) => code.startsWith('2'));
  return {
    method: method.toUpperCase(),
    path,
    status: Number(status),
    query: taken(parameters.map(target).filter((parameter) => parameter.in === 'query')).map(({ name, schema }) => ({
      name,
      schema,
    })),
    body: requestBody ? taken(requestBody.content['application/json'].schema) : null,
    answer: taken(answer.content['application/json'].schema),
  };
});
const file = resolve(import.meta.dirname, '../test/action/github-api.generated.json');
const version = whole.info.version;
writeFileSync(file, `${JSON.stringify({ version, operations, definitions })}\n`);

/** A part without prose; what it refers to is taken, too. */
function taken(part) {
  if (Array.isArray(part)) return part.map(taken);
  if (typeof part !== 'object' || part === null) return part;
  if (typeof part.$ref === 'string') return { $ref: `#/definitions/${define(part.$ref)}` };
  const entries = Object.entries(part).filter(([key]) => !PROSE.has(key) && !key.startsWith('x-'));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, key === 'properties' ? properties(value) : taken(value)]),
  );
}

/** Properties may be called like prose. */
function properties(all) {
  return Object.fromEntries(Object.entries(all).map(([name, schema]) => [name, taken(schema)]));
}

function define(ref) {
  const name = ref.split('/').at(-1);
  if (!(name in definitions)) {
    definitions[name] = true;
    definitions[name] = taken(target({ $ref: ref }));
  }
  return name;
}

function target(part) {
  if (typeof part.$ref !== 'string') return part;
  return part.$ref
    .slice(2)
    .split('/')
    .reduce((value, key) => value[key], whole);
}
