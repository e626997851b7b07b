import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import type { Explanation, Passage } from '../features/explanation.ts';

/** An explanation as the client can show it. */
export function toMarkup(explanation: Explanation, markdown: boolean): MarkupContent {
  const write = markdown ? asMarkdown : asPlainText;
  return {
    kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
    value: explanation.map(write).join('\n\n'),
  };
}

function asMarkdown(passage: Passage): string {
  switch (passage.kind) {
    case 'title':
      return `**${escaped(passage.text)}**`;
    case 'text':
      return escaped(passage.text);
    case 'terms':
      return passage.terms.map(({ word, meaning }) => `- \`${word}\`: ${escaped(meaning)}`).join('\n');
    case 'link':
      return `[${escaped(passage.text)}](${passage.target})`;
  }
}

/** Descriptions are free of markup, so that whatever looks like it stands for itself. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\n(?=- )/g, '\n\n');
}

function asPlainText(passage: Passage): string {
  switch (passage.kind) {
    case 'terms':
      return passage.terms.map(({ word, meaning }) => `- ${word}: ${meaning}`).join('\n');
    case 'link':
      return `${passage.text}: ${passage.target}`;
    default:
      return passage.text;
  }
}
