/** Takes the pictures in docs/images anew, from the real workbench (npm run screenshots). */
import './pinned-node.mjs';

const { takeScreenshots } = await import('./screenshots.ts');
await takeScreenshots();
