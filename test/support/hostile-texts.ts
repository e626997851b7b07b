/**
 * Texts that try to be more than text in one of the forms that a plan is written in, and charters that hold them wherever
 * people write freely. Each runs through every renderer.
 */
import { parse } from '../../server/src/syntax/parse.ts';

export interface HostileText {
  /** What it tries. */
  readonly tries: string;
  readonly text: string;
}

export const HOSTILE_TEXTS: readonly HostileText[] = [
  { tries: 'a script element', text: '<script>executed()</script>' },
  { tries: 'an image that runs script', text: '<img src="https://evil.example/x" onerror="executed()">' },
  {
    tries: 'an SVG that runs script',
    text: '<svg onload=executed()><a xlink:href="javascript:executed()">x</a></svg>',
  },
  { tries: 'characters that nobody sees, beyond 16 bits', text: 'a\u{e0041}\u{e007f}b\u{1d173}c' },
  { tries: 'the end of a script', text: '</script><script>executed()</script>' },
  { tries: 'the end of a title', text: '</title><style>*{background:url(https://evil.example/x)}</style>' },
  { tries: 'the end of an attribute', text: '" onmouseover="executed()" autofocus onfocus="executed()' },
  { tries: 'the end of an attribute in single quotes', text: "' onmouseover='executed()" },
  { tries: 'the end of a comment', text: '--><script>executed()</script><!--' },
  { tries: 'the end of character data', text: ']]><script>executed()</script>' },
  { tries: 'character references', text: '&lt;b&gt; &amp;#60; &#x3c;script&#x3e;' },
  { tries: 'a script address', text: 'javascript:executed()' },
  { tries: 'a Markdown link', text: '[click](javascript:executed()) ![x](https://evil.example/x.png)' },
  { tries: 'a Markdown heading and table', text: '# Heading\n| a | b |\n|---|---|\n\n```\ncode' },
  { tries: 'Markdown emphasis and code', text: '**bold** _it_ `code` ~~gone~~ <https://evil.example> @somebody #1' },
  { tries: 'the end of a Markdown code block', text: '```\n\n<script>executed()</script>\n```' },
  { tries: 'a Mermaid directive', text: '%%{init: {"securityLevel": "loose"}}%%\nclick a "javascript:executed()"' },
  { tries: 'the end of a Mermaid label', text: 'a"] --> b["c; end; section x : crit, 2026-01-01, 1d' },
  { tries: 'a spreadsheet formula', text: '=HYPERLINK("https://evil.example","x")' },
  { tries: 'a formula after a sign', text: "+1+cmd|' /C calc'!A0" },
  { tries: 'a formula after an at sign', text: '@SUM(1+1)*cmd' },
  { tries: 'a formula after a tab', text: '\t=1+1' },
  { tries: 'a formula after a semicolon', text: 'a;=1+1;@x' },
  { tries: 'the item of a list', text: '1. first' },
  { tries: 'the end of a CSV cell', text: 'a","b",\r\n"c;d\te' },
  { tries: 'a further line of a calendar', text: 'x\r\nATTENDEE:mailto:evil@evil.example\r\nX-EVIL:1' },
  { tries: 'the end of a calendar', text: 'x\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR' },
  { tries: 'calendar escapes', text: 'a\\nb\\,c;d:e,f\\' },
  { tries: 'other line breaks', text: 'a\rb\u000bc\u000cd\u0085e\u2028X-EVIL:1\u2029f' },
  { tries: 'a command of a build server', text: '::error file=x::y\n::set-output name=a::b\n##[error]z' },
  { tries: 'a command of a build server, anywhere', text: 'x ##vso[task.complete]y ##[add-mask]z %0A::error::%0D%25' },
  { tries: 'a command of a build server, at the beginning', text: '::add-mask::x' },
  {
    tries: 'a terminal escape',
    text: '\u001b[31mred\u001b[0m\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007\u009b2J',
  },
  { tries: 'control characters', text: 'a\u0000b\u0008c\u007fd\u009fe' },
  { tries: 'the other direction', text: '\u202egnp.exe\u202c \u2066x\u2069 \u200fy' },
  { tries: 'what is no character', text: 'a\ufffeb\uffffc' },
  { tries: 'halves of characters', text: 'a\ud800b\udfffc' },
  { tries: 'characters of every length', text: `${'ß€😀👩‍👩‍👧 '.repeat(20)}é` },
  { tries: 'a very long word', text: 'x'.repeat(3000) },
  { tries: 'a template', text: '\u0024{executed()} {{executed()}} <%= executed() %> $(executed) `executed`' },
  { tries: 'names that objects have', text: '__proto__' },
  { tries: 'to be invisible', text: '\u200b\ufeff \u00ad' },
];

/** Keys under which people write what they like. */
const FREE = new Set(
  (
    'title statement summary name industry note profile earningsImpact unit acceptance reason assumptions constraints outcome ' +
    'process channel activity vendor conditions reference retention purpose fields requirement agenda request term meaning ' +
    'topic resolution focus occasion audience need plan pros cons expectations response successorOnboarding'
  ).split(' '),
);

/** Some of these keys take a word of the language in other sections. */
const ONE_WORD = /^[a-z]+(-[a-z]+)*$/;

/** A charter with a text in the place of everything that its author worded freely, written as JSON. */
export function withTextEverywhere(charter: string, text: string): string {
  return JSON.stringify(replaced(parse(charter).root?.value, undefined, text), null, 1) ?? '';
}

function replaced(value: unknown, key: string | undefined, text: string): unknown {
  if (Array.isArray(value)) {
    // Items of a list have to differ.
    return value.map((item: unknown, index) => replaced(item, key, index === 0 ? text : `${text} ${index}`));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaced(item, name, text)]));
  }
  return typeof value === 'string' && key !== undefined && FREE.has(key) && !ONE_WORD.test(value) ? text : value;
}
