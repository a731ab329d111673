"use client";

import { type RefObject, useEffect } from "react";
import { pageRangesOf } from "@/components/article/text-offsets";
import type { TextRange } from "@/lib/domain/text/range";
import { showNearBlocks } from "./near-blocks";

/**
 * What stands in the gutter beside a place of the article; a place that differs from its source is boxed too. A flag stands at
 * the words themselves, and without any of its own.
 */
export type GutterNote = TextRange & { readonly words: string; readonly look: "left" | "differs" | "finding" | "flag" };

const svg = "http://www.w3.org/2000/svg";

/**
 * Draws notes in the gutter, and boxes around what differs, near the window. They stand over the page and touch no element
 * of the article, so that its words stay as they are; what they say is said in the panel, too.
 */
export function useGutterNotes(root: RefObject<HTMLElement | null>, notes: readonly GutterNote[]): void {
  useEffect(() => {
    const text = root.current;
    const sheet = text?.parentElement;
    if (!text || !sheet || notes.length === 0) return;
    const layer = document.createElementNS(svg, "svg");
    layer.setAttribute("class", "gutter-notes");
    layer.setAttribute("aria-hidden", "true");
    sheet.append(layer);
    const draw = () =>
      showNearBlocks(text, (block) => {
        const [start, end] = [Number(block.dataset.start), Number(block.dataset.end)];
        const here = notes.filter((note) => note.start >= start && note.start < end);
        const lines: Lines = new Map();
        // One line has room for one label: what differs goes first, and then what was found.
        const drawn = here
          .toSorted((a, b) => order.indexOf(a.look) - order.indexOf(b.look))
          .flatMap((note) => drawNote(text, layer, note, lines));
        return () => {
          for (const element of drawn) element.remove();
        };
      });
    let stop = draw();
    const resized = new ResizeObserver(() => {
      stop();
      stop = draw();
    });
    resized.observe(text);
    return () => {
      resized.disconnect();
      stop();
      layer.remove();
    };
  }, [root, notes]);
}

/** The label of each line, by where it stands. */
type Lines = Map<string, SVGElement>;

const order: readonly GutterNote["look"][] = ["differs", "finding", "left", "flag"];

function drawNote(text: HTMLElement, layer: SVGElement, note: GutterNote, lines: Lines): SVGElement[] {
  const rects = pageRangesOf(text, note).flatMap((range) => [...range.getClientRects()]);
  const last = rects.at(-1);
  if (!last) return [];
  const frame = layer.getBoundingClientRect();
  const isRtl = getComputedStyle(text).direction === "rtl";
  if (note.look === "flag") {
    const flag = flagAt(isRtl ? last.left - frame.left : last.right - frame.left, last.top - frame.top, isRtl);
    layer.append(flag);
    return [flag];
  }
  const boxes = note.look === "differs" ? rects.map((rect) => boxAround(rect, frame)) : [];
  const y = String(Math.round(last.bottom - frame.top - 5));
  const taken = lines.get(y);
  if (taken) {
    if (note.look !== "left") taken.textContent += `, ${note.words}`;
    layer.append(...boxes);
    return boxes;
  }
  const label = document.createElementNS(svg, "text");
  lines.set(y, label);
  const style = getComputedStyle(text);
  const column = text.getBoundingClientRect();
  // The gutter is the article's own padding, where the rail is.
  const gutter = Number.parseFloat(isRtl ? style.paddingLeft : style.paddingRight);
  const x = isRtl ? column.left + gutter - 16 : column.right - gutter + 16;
  label.setAttribute("x", String(x - frame.left));
  label.setAttribute("y", y);
  // What it says is in the language of the screen, so that it ends where the article's words begin.
  label.setAttribute("text-anchor", isRtl ? "end" : "start");
  label.setAttribute("direction", "ltr");
  if (note.look === "differs") label.setAttribute("class", "differs");
  label.textContent = note.words;
  const all = gutter > 100 ? [...boxes, label] : boxes;
  layer.append(...all);
  return all;
}

function boxAround(rect: DOMRect, frame: DOMRect): SVGElement {
  const box = document.createElementNS(svg, "rect");
  const place = { x: rect.left - frame.left - 2, y: rect.top - frame.top, width: rect.width + 4, height: rect.height };
  for (const [name, value] of Object.entries({ ...place, rx: 2 })) box.setAttribute(name, String(value));
  return box;
}

/** A flag at the end of words: above the line, where it covers none of them. */
function flagAt(x: number, y: number, isRtl: boolean): SVGElement {
  const flag = document.createElementNS(svg, "path");
  flag.setAttribute("d", "M0 11V0h8L6.2 2.8 8 5.6H0");
  flag.setAttribute("transform", `translate(${x} ${y - 2}) scale(${isRtl ? -1 : 1} 1)`);
  flag.setAttribute("class", "flag");
  return flag;
}
