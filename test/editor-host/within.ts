/** Says that something did not happen in time. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

/** Settles like `promise`, or rejects with `TimedOut` after `milliseconds`. Leaves no timer behind. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut(`no answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
