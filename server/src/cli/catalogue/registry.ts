import { catalogueAsJson } from './json.ts';
import { catalogueAsMarkdown } from './markdown.ts';
import { catalogueAsText } from './text.ts';

/** The forms in which all rules can be listed. */
export const CATALOGUE_FORMATS = { text: catalogueAsText, json: catalogueAsJson, md: catalogueAsMarkdown } as const;
