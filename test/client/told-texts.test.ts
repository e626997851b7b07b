/** Who listens to what the server is told goes on listening when there is another server. */
import { expect, it, vi } from 'vitest';

interface Disposing {
  dispose(): void;
}

class FakeDisposable implements Disposing {
  readonly #end: () => void;

  constructor(end: () => void) {
    this.#end = end;
  }

  static from(...all: readonly Disposing[]): FakeDisposable {
    return new FakeDisposable(() => {
      for (const each of all) each.dispose();
    });
  }

  dispose(): void {
    this.#end();
  }
}

const STATE = { Stopped: 1, Running: 2, Starting: 3 };
vi.mock('vscode', () => ({ Disposable: FakeDisposable }));
vi.mock('vscode-languageclient', () => ({
  State: STATE,
  DidOpenTextDocumentNotification: { method: 'open' },
  DidChangeTextDocumentNotification: { method: 'change' },
  DidCloseTextDocumentNotification: { method: 'close' },
}));

/** A client that forgets whoever listens to what it sends when its server ends, as the real one does. */
class FakeClient {
  readonly #sent = new Map<string, Set<(event: { readonly textDocument: string }) => void>>();
  readonly #states = new Set<(event: { readonly newState: number }) => void>();

  getFeature(method: string) {
    return {
      onNotificationSent: (listener: (event: { readonly textDocument: string }) => void): Disposing => {
        const listeners = this.#sent.get(method) ?? new Set();
        this.#sent.set(method, listeners.add(listener));
        return new FakeDisposable(() => listeners.delete(listener));
      },
    };
  }

  onDidChangeState(listener: (event: { readonly newState: number }) => void): Disposing {
    this.#states.add(listener);
    return new FakeDisposable(() => this.#states.delete(listener));
  }

  restart(): void {
    this.#sent.clear();
    for (const newState of [STATE.Stopped, STATE.Starting, STATE.Running])
      for (const listener of this.#states) listener({ newState });
  }

  send(method: string): void {
    for (const listener of this.#sent.get(method) ?? []) listener({ textDocument: method });
  }

  sendAll(): void {
    for (const method of ['open', 'change', 'close']) this.send(method);
  }
}

it('hears of every text once, from each server, until it listens no more', async () => {
  const { onToldTexts } = await import('../../client/src/server/told-texts.ts');
  const client = new FakeClient();
  const heard: unknown[] = [];
  const hear = (document: unknown) => heard.push(document);
  const listening = Reflect.apply(onToldTexts, undefined, [client, { told: hear, closed: hear }]);
  client.sendAll();
  client.restart();
  client.sendAll();
  expect(heard).toEqual(['open', 'change', 'close', 'open', 'change', 'close']);
  listening.dispose();
  client.sendAll();
  client.restart();
  client.sendAll();
  expect(heard).toHaveLength(6);
});
