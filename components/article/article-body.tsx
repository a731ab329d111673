"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { type Marked, useFreshMarks } from "./use-fresh-marks";
import { takeWords } from "./words-once";
import { useWorkbench } from "./workbench-context";

type Props = {
  /** The article's blocks as the server made them; null where they stand in the page's own HTML, under `words`. */
  readonly html: string | null;
  readonly words: string;
  /** The address of the article's claims, to which their number is appended. */
  readonly address: string;
};

/** The words that came as HTML and are not shown just now, since somebody went to another page, from which they may come back. */
const aside = new Map<string, { readonly nodes: readonly ChildNode[]; readonly marked: RefObject<Marked> }>();

/**
 * The words of one version. React puts them once and leaves them alone from then on: whichever of their marks change, and
 * however one hears of it, useFreshMarks changes them, block by block.
 */
export function ArticleBody({ html, words, address }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const [first] = useState(() => ({ __html: html ?? takeWords(words) ?? "" }));
  const { made } = useWorkbench();
  const marked = useRef<Marked>(made);
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const known = aside.get(words);
    if (!element.firstChild && known) {
      element.append(...known.nodes);
      marked.current = known.marked.current;
    } else if (!element.firstChild && html !== null) element.innerHTML = html;
    // The page that they stood in is gone, as after a fault in it.
    else if (!element.firstChild) router.refresh();
    if (html !== null) return;
    return () => {
      aside.clear();
      aside.set(words, { nodes: [...element.childNodes], marked });
    };
  }, [html, words, router]);
  useFreshMarks(body, marked, address);
  return (
    <div
      ref={body}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markedHtml escapes every word and attribute; it is tested for that
      dangerouslySetInnerHTML={first}
    />
  );
}
