import type { InitializationOptions, Settings } from './protocol.ts';

/** What a client says may be anything; whatever is not understood counts as not said. */
type Said = Readonly<Record<string, unknown>>;

/** Reads the initialization options. */
export function readInitializationOptions(said: unknown): InitializationOptions {
  const { asOf, scope } = readSettings(said);
  const commands = isRecord(said) ? said['commands'] : undefined;
  return {
    files: isRecord(said) && said['files'] === true,
    revisions: isRecord(said) && said['revisions'] === true,
    commands: Array.isArray(commands) ? commands.filter((id) => typeof id === 'string') : [],
    ...(asOf === undefined ? {} : { asOf }),
    ...(scope === undefined ? {} : { diagnostics: { scope } }),
  };
}

/** Reads the settings below `charterline`. */
export function readSettings(said: unknown): { asOf?: string; scope?: Settings['diagnostics']['scope'] } {
  if (!isRecord(said)) return {};
  const diagnostics = said['diagnostics'];
  const scope = isRecord(diagnostics) ? diagnostics['scope'] : undefined;
  const asOf = said['asOf'];
  return {
    ...(typeof asOf === 'string' ? { asOf } : {}),
    ...(scope === 'openFiles' || scope === 'workspace' ? { scope } : {}),
  };
}

function isRecord(value: unknown): value is Said {
  return typeof value === 'object' && value !== null;
}
