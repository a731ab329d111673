/** How many rows the client makes one statement of in a few milliseconds. */
const BATCH = 50;

/** Rows in batches, so that writing thousands never holds the thread for long; `size` where rows are long or short. */
export function* batchesOf<T>(rows: readonly T[], size = BATCH): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
