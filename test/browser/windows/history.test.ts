/** A charter in a repository with a history. */
import { type CharterHistory, charterHistory } from '../../vscode/support/charter-history.ts';
import { testReviewOfHistory } from '../in-window/review-of-history.ts';
import { useWindow } from './open-window.ts';

let history: CharterHistory;
const makeHistory = async (): Promise<string> => {
  history = await charterHistory();
  return history.path;
};
const window = useWindow(makeHistory, { colorTheme: 'Default Dark Modern' });

testReviewOfHistory(window, () => history);
