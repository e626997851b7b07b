// Imported first by scripts that load TypeScript: says what is wrong when they run on a Node that cannot.
if (!process.features.typescript) {
  process.stderr.write(
    `Node ${process.versions.node} cannot run this script. Start it through npm (for instance "npm test"), ` +
      'which uses the Node 24 that "npm ci" installs; when that is missing, run "npm ci" again without --ignore-scripts.\n',
  );
  process.exit(2);
}
