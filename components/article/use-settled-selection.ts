"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Waits this long, in milliseconds, after the last change of a selection by touch or keyboard before it counts. */
const SETTLE_MS = 250;

type Answers = {
  /** The selection has come to rest. */
  readonly settled: () => void;
  /** The mouse was pressed in the article, which lets go of what was selected. */
  readonly pressed: () => void;
};

/**
 * Tells when a selection has come to rest, however it was made:
 *
 * - by mouse or pen it rests when the button is let go, and not before;
 * - by touch nothing reliable is heard of its end. Android takes the pointer away (`pointercancel`) as soon as a long
 *   press selects, and iOS tells nothing while handles are dragged. What both tell is each change of the selection, so
 *   it rests when none has come for a while;
 * - by keyboard likewise.
 */
export function useSettledSelection(root: RefObject<HTMLElement | null>, answers: Answers): void {
  const latest = useRef(answers);
  latest.current = answers;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isHeld = false;
    const settleIn = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => !isHeld && latest.current.settled(), milliseconds);
    };
    const change = () => settleIn(SETTLE_MS);
    const down = ({ pointerType, button, target }: PointerEvent) => {
      if (pointerType === "touch" || button !== 0) return;
      isHeld = true;
      if (target instanceof Node && root.current?.contains(target)) latest.current.pressed();
    };
    // A click puts the selection elsewhere only after its button has been let go.
    const up = () => {
      isHeld = false;
      settleIn(0);
    };
    // A button that was let go where the page could not see it is known by the next move.
    const move = ({ buttons }: PointerEvent) => {
      if (isHeld && buttons === 0) up();
    };
    const listeners = [
      ["selectionchange", change],
      ["pointerdown", down],
      ["pointerup", up],
      ["pointercancel", up],
      ["pointermove", move],
    ] as const;
    for (const [name, listener] of listeners) document.addEventListener(name, listener as EventListener);
    return () => {
      clearTimeout(timer);
      for (const [name, listener] of listeners) document.removeEventListener(name, listener as EventListener);
    };
  }, [root]);
}
