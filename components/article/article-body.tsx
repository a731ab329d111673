"use client";

import { useRef, useState } from "react";
import { useFreshMarks } from "./use-fresh-marks";

/** `html` is the article's blocks as the server made them; `address` that of its claims, to which their number is appended. */
type Props = { readonly html: string; readonly address: string };

/**
 * The words of one version. React puts them once and leaves them alone from then on: whichever of their marks change, and
 * however one hears of it, useFreshMarks changes them, block by block.
 */
export function ArticleBody({ html, address }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const [first] = useState({ __html: html });
  useFreshMarks(body, address);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markedHtml escapes every word and attribute; it is tested for that
  return <div ref={body} dangerouslySetInnerHTML={first} />;
}
