/** A folder that nobody has trusted. */
import { copyOfSample } from '../../vscode/support/preview-window.ts';
import { testChartersView } from '../in-window/charters-view.ts';
import { testPreviewBasics } from '../in-window/preview-basics.ts';
import { testReviewWithoutGit } from '../in-window/review-without-git.ts';
import { useWindow } from './open-window.ts';

const window = useWindow(() => copyOfSample().path, { trust: 'asked', colorTheme: 'Default Dark Modern' });

testPreviewBasics(window, 'vscode-dark');
testChartersView(window);
testReviewWithoutGit(window);
