import { type ExtensionContext, type LogOutputChannel, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientOptions } from './client-options.ts';

/** Browsers have it; the language that this project is checked against does not. */
declare const Worker: new (script: string) => ConstructorParameters<typeof BrowserMessageReader>[0];

/** The server as a web worker, started anew whenever the client starts. */
export function browserServer({ extensionUri }: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const script = Uri.joinPath(extensionUri, 'dist', 'server.browser.js').toString(true);
  // The editor gives extensions a worker class of its own, which the client would not recognise by itself.
  const connect = async (): Promise<MessageTransports> => {
    const worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('charterline', 'Charterline', connect, clientOptions(output));
}
