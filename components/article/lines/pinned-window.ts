"use client";

import { useEffect, useRef, useState } from "react";
import type { LineSaid } from "./line-status";
import type { PaintedFact } from "./use-painted-facts";

/** What the article's window tells the one that has its pinned source: which is pinned, what is lit there, and the current fact. */
export type ToldOfSource = {
  readonly sourceId: string | null;
  readonly snapshotId: string | null;
  readonly lit: readonly PaintedFact[];
  readonly current: readonly PaintedFact[];
  readonly status: LineSaid;
};

const ASKED = "what-is-pinned";

/** Of two people who share a browser one after the other, each has windows of their own. */
function nameOf(personId: string, articleId: string): string {
  return `galley-pinned-${personId}-${articleId}`;
}

/** Tells the source's own window, where there is one, what is shown here, and again whenever that changes. */
export function useTellWindow(personId: string, articleId: string, told: ToldOfSource): void {
  const channel = useRef<BroadcastChannel | null>(null);
  const now = useRef(told);
  now.current = told;
  useEffect(() => {
    const opened = new BroadcastChannel(nameOf(personId, articleId));
    channel.current = opened;
    opened.addEventListener("message", ({ data }) => {
      if (data === ASKED) opened.postMessage(now.current);
    });
    return () => opened.close();
  }, [personId, articleId]);
  const { sourceId, snapshotId, lit, current, status } = told;
  const said = `${status.says} ${status.where}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is shown there is told, and once
  useEffect(() => channel.current?.postMessage(now.current), [sourceId, snapshotId, lit, current, said]);
}

/** What the article's window told last; null until it did, as where there is none. */
export function useToldOfSource(personId: string, articleId: string): ToldOfSource | null {
  const [told, setTold] = useState<ToldOfSource | null>(null);
  useEffect(() => {
    const channel = new BroadcastChannel(nameOf(personId, articleId));
    channel.addEventListener("message", ({ data }: MessageEvent<ToldOfSource | typeof ASKED>) => {
      if (data !== ASKED) setTold(data);
    });
    channel.postMessage(ASKED);
    return () => channel.close();
  }, [personId, articleId]);
  return told;
}
