import type { KeyboardEvent } from "react";
import { caretLine } from "./caret-line";
import type { Caret } from "./editor-block";
import type { EditorEvent } from "./editor-state";

/**
 * What a key in a block's field does beyond typing; null where it is the browser's. `shown` is the element that shows
 * the field's words on the same lines.
 */
export function fieldKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  id: number,
  shown: HTMLElement | null,
): EditorEvent | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey, currentTarget: field } = event;
  // Safari ends a composition before it tells of the Enter that ended it, under this code.
  if (event.nativeEvent.isComposing || event.keyCode === 229) return null;
  const caret: Caret = { id, start: field.selectionStart, end: field.selectionEnd };
  if (altKey && !ctrlKey && !metaKey && (key === "ArrowUp" || key === "ArrowDown")) {
    return { type: "moved", caret, by: key === "ArrowUp" ? -1 : 1 };
  }
  if (key === "Enter" && !shiftKey && !altKey && !ctrlKey && !metaKey) return { type: "split", caret };
  if (caret.start !== caret.end) return null;
  const atStart = caret.start === 0;
  const atEnd = caret.end === field.value.length;
  if (key === "Backspace" && atStart) return { type: "join-before", caret };
  if (key === "Delete" && atEnd) return { type: "join-next", caret };
  if (altKey || ctrlKey || metaKey || shiftKey) return null;
  const by = stepOf(key, getComputedStyle(field).direction === "rtl");
  if (by === null) return null;
  if (!isVertical(key)) return (by < 0 ? atStart : atEnd) ? { type: "went", from: id, by } : null;
  const line = shown && caretLine(shown, caret.start);
  return (by < 0 ? (line?.first ?? atStart) : (line?.last ?? atEnd)) ? { type: "went", from: id, by } : null;
}

function isVertical(key: string): boolean {
  return key === "ArrowUp" || key === "ArrowDown";
}

function stepOf(key: string, mirrored: boolean): -1 | 1 | null {
  if (key === "ArrowUp") return -1;
  if (key === "ArrowDown") return 1;
  if (key === "ArrowLeft") return mirrored ? 1 : -1;
  return key === "ArrowRight" ? (mirrored ? -1 : 1) : null;
}
