/** What the workbench itself logs on every run, none of it about the extension under test. */
const chatter: readonly RegExp[] = [
  /^(?:Resolving|Resolved) connection token/u,
  /^Creating a socket/u,
  /^\[(?:reconnection-grace-time|Service Worker|AgentHost:remote|AccountPolicyGate)\]/u,
  /^(?:Ignoring fetching|Updating) additional builtin extensions/u,
  /^Loading development extension at/u,
  /^The web worker extension host is started in a same-origin iframe|^An iframe which has both allow-scripts/u,
  // An extension without translations, a licence check that code-server does not carry.
  /package\.nls\.json|node_modules\/vsda\/|^Failed to load resource: .* 404/u,
  // Native modules are not compiled; VS Code does without them.
  /Could not locate the bindings file|Cannot find module '\.\/build\/Release\/watchdog'/u,
];

/** The rest of a message of several lines: stack frames, lists. */
const continuation = /^(?:\s|\}|Require stack:|- \/)/u;

const extensionHostLost = /\[ExtensionHost\].*received socket close event \(wasClean: false/u;

/** Whether a logged text is the workbench's own talk rather than something about the extension or its tests. */
export function isWorkbenchChatter(text: string): boolean {
  return chatter.some((pattern) => pattern.test(text));
}

/** Whether a logged text says that the extension host ended by itself, after which the workbench still reports success. */
export function saysExtensionHostLost(text: string): boolean {
  return extensionHostLost.test(text);
}

/** The lines that tell something about a failure, without chatter and without the continuation of longer messages. */
export function tellingLines(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line !== '' && !continuation.test(line) && !isWorkbenchChatter(line));
}
