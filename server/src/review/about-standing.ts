const ABOUT_STANDING = /^(approvals\/|metadata\/(status|version)-changed$)/;

/** Whether a kind of change, by its id, says only where the charter stands, and not what it says. Such a change takes no new version. */
export function isAboutStanding(id: string): boolean {
  return ABOUT_STANDING.test(id);
}
