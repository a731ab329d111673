/**
 * How many of the places `0..length-1` hold, where all that hold come before all that do not. A binary search: it asks
 * O(log length) places.
 */
export function countLeading(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
