/** The first few of the things that a repair could be about; more choices help nobody. */
export function firstFew<Thing>(things: readonly Thing[]): readonly Thing[] {
  return things.slice(0, MOST);
}

const MOST = 3;
