/** The extension in a web worker, as on vscode.dev. */
import { copyOfSample } from '../../vscode/support/preview-window.ts';
import { testChartersView } from '../in-window/charters-view.ts';
import { testNewCharter } from '../in-window/new-charter.ts';
import { testPreviewBasics, testPreviewReload } from '../in-window/preview-basics.ts';
import { testReviewWithoutGit } from '../in-window/review-without-git.ts';
import { useWindow } from './open-window.ts';

const window = useWindow(() => copyOfSample().path, { extensionHost: 'browser', colorTheme: 'Default Light Modern' });

testPreviewBasics(window, 'vscode-light');
testPreviewReload(window);
testChartersView(window);
testReviewWithoutGit(window);
testNewCharter(window);
