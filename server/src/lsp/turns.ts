/** How long work may go on before everything else gets its turn, in milliseconds. */
const LONGEST = 10;

/** Breaks long work up, so that whoever waits for something short need not wait for its end. */
export class Turns {
  #since = performance.now();

  /** Lets everything that waits happen when it has waited long: messages of the client, answers of the disk. */
  async next(): Promise<void> {
    if (performance.now() - this.#since < LONGEST) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#since = performance.now();
  }
}
