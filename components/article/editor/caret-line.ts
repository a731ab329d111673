/** Whether the caret stands on the first line of what an element shows, and whether on the last. */
export type CaretLine = { readonly first: boolean; readonly last: boolean };

/**
 * On which line an offset (code units of the element's text) is shown. A text field does not tell that itself, but the
 * element behind it, which shows the same words in the same place, does.
 */
export function caretLine(element: HTMLElement, offset: number): CaretLine {
  const [top, caret, bottom] = [0, offset, element.textContent?.length ?? 0].map((at) => rectAt(element, at));
  if (!top || !caret || !bottom) return { first: true, last: true };
  const half = caret.height / 2;
  return { first: caret.top < top.top + half, last: caret.top > bottom.top - half };
}

function rectAt(element: HTMLElement, offset: number): DOMRect | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let last: Text | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    last = node;
    if (offset <= passed + node.length) return rectIn(node, offset - passed);
    passed += node.length;
  }
  return last && rectIn(last, last.length);
}

/** A range without width has no place everywhere, so the character beside it is asked for. */
function rectIn(node: Text, offset: number): DOMRect | null {
  const range = document.createRange();
  const at = Math.min(offset, Math.max(node.length - 1, 0));
  range.setStart(node, at);
  range.setEnd(node, Math.min(at + 1, node.length));
  return range.getClientRects()[0] ?? null;
}
