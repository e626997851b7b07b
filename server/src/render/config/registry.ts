import type { ConfigReport } from '../../report/config-report.ts';
import { renderConfigJson } from './json.ts';
import { renderConfigText } from './text.ts';

/** Writes a report down in one format. What it returns ends with a line break. */
export type ConfigRenderer = (report: ConfigReport, view: { readonly colour: boolean }) => string;

/** The forms in which a configuration can be shown. */
export const CONFIG_FORMATS = { text: renderConfigText, json: renderConfigJson } as const satisfies Readonly<
  Record<string, ConfigRenderer>
>;
