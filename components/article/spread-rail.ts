import { railPlaces } from "@/lib/domain/highlight/rail-places";

/**
 * Moves the controls in one part of the article until none covers another. Those for which there is no room are hidden
 * behind their first, which says how many they are; by keyboard each is reached. Reads all places first, then writes.
 */
export function spreadRail(part: HTMLElement): void {
  const controls = [...part.querySelectorAll<HTMLElement>(".rail-mark")];
  const boxes = controls.map((control) => {
    const { top, height } = control.getBoundingClientRect();
    return { top: top - shiftOf(control), height };
  });
  const { top, bottom } = part.getBoundingClientRect();
  // Only what is left out while off screen cuts off what leaves it.
  const places = railPlaces(boxes, { top, bottom: part.matches(".stretch") ? bottom : Number.POSITIVE_INFINITY });
  controls.forEach((control, i) => {
    const { shift, shownFor } = places[i] ?? { shift: 0, shownFor: 1 };
    if (shift !== shiftOf(control)) control.style.setProperty("margin-block-start", `${shift}px`);
    control.toggleAttribute("data-hidden", shownFor === 0);
    if (shownFor > 1) control.setAttribute("data-more", String(shownFor));
    else control.removeAttribute("data-more");
  });
}

function shiftOf(control: HTMLElement): number {
  return Number.parseFloat(control.style.marginBlockStart) || 0;
}
