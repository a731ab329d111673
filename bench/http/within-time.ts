/**
 * Does something with a signal that is aborted after some milliseconds, and waits no longer than that, whatever the work
 * makes of the signal. Throws a TimeoutError then.
 */
export async function withinTime<T>(limit: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new DOMException(`there was no answer within ${limit} ms`, "TimeoutError");
      ending.abort(error);
      reject(error);
    }, limit);
  });
  try {
    return await Promise.race([work(ending.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
