/** A control's own place in the rail, beside the line where its claim starts; pixels from any one origin, downward. */
export type RailBox = { readonly top: number; readonly height: number };

export type RailPlace = {
  /** How far down (up, below 0) the control moves from its own place. */
  readonly shift: number;
  /** How many controls it is shown for: itself alone, or itself and those behind it; 0 when another is shown for it. */
  readonly shownFor: number;
};

/** A control stands at most as far from its line as this many controls are high. */
const FARTHEST = 12;

/**
 * Gives controls that start on one line a place each. They move down, in their order, until none covers another; those
 * at the end move up again where they would leave the rail, which goes from `room.top` to `room.bottom`. What would come
 * to stand too far from its line, as most of 500 claims on one sentence would, is gathered behind its first.
 */
export function railPlaces(
  boxes: readonly RailBox[],
  room: { readonly top: number; readonly bottom: number },
): RailPlace[] {
  const shown: { place: number; at: number; height: number; shownFor: number }[] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  let isGathering = false;
  for (const [place, { top, height }] of boxes.entries()) {
    const at = Math.max(top, lowest);
    const isTooFar = at - top > FARTHEST * height;
    const last = shown.at(-1);
    if (isTooFar && isGathering && last) last.shownFor++;
    else {
      shown.push({ place, at, height, shownFor: 1 });
      lowest = at + height;
    }
    isGathering = isTooFar;
  }
  let ceiling = room.bottom;
  for (const each of shown.toReversed()) {
    if (each.at + each.height <= ceiling) break;
    each.at = Math.max(ceiling - each.height, room.top);
    ceiling = each.at;
  }
  const places: RailPlace[] = boxes.map(() => ({ shift: 0, shownFor: 0 }));
  for (const { place, at, shownFor } of shown) places[place] = { shift: at - (boxes[place]?.top ?? 0), shownFor };
  return places;
}
