/**
 * Does the same work again and again, never twice at once: what is asked for while it runs is done once more afterwards.
 * So it keeps pace with typing without any delay of its own.
 */
export class Updates {
  readonly #work: () => Promise<void>;
  #running = false;
  #again = false;

  /** `work` never rejects. */
  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  request(): void {
    this.#again = true;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#again) {
      this.#again = false;
      await this.#work();
    }
    this.#running = false;
  }
}
