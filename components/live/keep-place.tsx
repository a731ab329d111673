"use client";

import { Component } from "react";
import { pageRangesOf, rangeOfSelection } from "@/components/article/text-offsets";
import type { TextRange } from "@/lib/domain/text/range";

type Kept = {
  readonly chosen: { readonly range: TextRange; readonly isBackward: boolean } | null;
  readonly focused: HTMLElement | null;
  /** Something in the middle of the window, and how far from its top. */
  readonly middle: { readonly element: Element; readonly top: number } | null;
};

/**
 * Lets the reader's place stand when the page is shown anew: what is selected in the article, what has the focus, and where
 * it is scrolled to. A class, since only that is asked right before the page changes.
 */
export class KeepPlace extends Component<{ readonly seen: number }> {
  override getSnapshotBeforeUpdate(): Kept {
    return placeNow();
  }

  override componentDidUpdate(_: unknown, __: unknown, kept: Kept): void {
    putBack(kept);
  }

  override render(): null {
    return null;
  }
}

/**
 * The same around a change that no component makes. A block of the article whose marks change is other elements afterwards,
 * and takes selection, focus and place with it.
 */
export function keepingPlace(change: () => void): void {
  const kept = placeNow();
  change();
  putBack(kept);
}

function placeNow(): Kept {
  const { activeElement } = document;
  return {
    chosen: chosenWords(),
    focused: activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null,
    middle: middleOfWindow(),
  };
}

function putBack({ chosen, focused, middle }: Kept): void {
  if (middle?.element.isConnected) {
    const moved = middle.element.getBoundingClientRect().top - middle.top;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
  }
  if (focused && !focused.isConnected) twinOf(focused)?.focus({ preventScroll: true });
  if (chosen) chooseAgain(chosen);
}

function chosenWords(): Kept["chosen"] {
  const article = document.querySelector<HTMLElement>("article");
  const selection = document.getSelection();
  const range = article && rangeOfSelection(article, selection);
  if (!range || !selection?.anchorNode || !selection.focusNode) return null;
  const order = selection.anchorNode.compareDocumentPosition(selection.focusNode);
  const isBackward =
    order === 0 ? selection.anchorOffset > selection.focusOffset : (order & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return { range, isBackward };
}

/** Only where the words that were selected are other elements now. */
function chooseAgain({ range, isBackward }: NonNullable<Kept["chosen"]>): void {
  const article = document.querySelector<HTMLElement>("article");
  const selection = document.getSelection();
  if (!article || !selection) return;
  const now = rangeOfSelection(article, selection);
  if (now?.start === range.start && now.end === range.end) return;
  const ranges = pageRangesOf(article, range);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return;
  const start = [first.startContainer, first.startOffset] as const;
  const end = [last.endContainer, last.endOffset] as const;
  if (isBackward) selection.setBaseAndExtent(...end, ...start);
  else selection.setBaseAndExtent(...start, ...end);
}

/** The element that stands where another one stood: of the same id, or leading to the same place from the article. */
function twinOf(element: HTMLElement): HTMLElement | null {
  if (element.id) return document.getElementById(element.id);
  const href = element.getAttribute("href");
  return href === null ? null : document.querySelector(`article a[href="${CSS.escape(href)}"]`);
}

/** Browsers that keep the scroll by themselves do it better, and are not to be corrected. */
function middleOfWindow(): Kept["middle"] {
  if (CSS.supports("overflow-anchor", "auto") || window.scrollY === 0) return null;
  const element = document.elementFromPoint(window.innerWidth / 3, window.innerHeight / 2);
  return element && { element, top: element.getBoundingClientRect().top };
}
