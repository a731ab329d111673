"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { articleOfPath, type Change } from "@/lib/domain/live/change";
import { KeepPlace } from "./keep-place";
import { type LiveChannel, liveChannel } from "./live-channel";
import { useLivePage } from "./use-live-page";

/** How long what others did stands at the edge, in milliseconds. */
const STAY_MS = 8_000;
/** What happens in quick succession is said together, in milliseconds: a screen reader would never come to an end. */
const GATHER_MS = 1_000;

/**
 * Keeps the page as it is in the newsroom at this moment, and says quietly what others did to the article that is shown.
 * `seen` is up to where of the log the page shows, as the server read it before anything else.
 */
export function LiveUpdates({ seen, personId }: { seen: number; personId: string }) {
  const first = useRef(seen);
  const live = useCallback(() => liveChannel(personId, first.current), [personId]);
  useLivePage(live, seen, personId);
  return (
    <>
      <KeepPlace seen={seen} />
      <SaidQuietly live={live} personId={personId} />
    </>
  );
}

type Props = { readonly live: () => LiveChannel; readonly personId: string };

function SaidQuietly({ live, personId }: Props) {
  const { words, isUnreached } = useSaidQuietly({ live, personId });
  // There from the start, so that the first words are heard too.
  return (
    <div
      role="status"
      className={`pointer-events-none fixed end-4 bottom-4 z-40 max-w-80 text-xs text-soft print:hidden ${isUnreached ? "" : "max-lg:unseen"}`}
    >
      {words && <p className="rounded bg-panel px-2 py-1 shadow-(--shadow)">{words}</p>}
    </div>
  );
}

/** What others did to the article that is shown, for a while; that Galley does not answer, for as long as that is so. */
function useSaidQuietly({ live, personId }: Props) {
  const t = useTranslations("live");
  const path = usePathname();
  const article = useRef<string | null>(null);
  article.current = articleOfPath(path);
  const [words, setWords] = useState("");
  const [isUnreached, setUnreached] = useState(false);
  // Each showing anew brings the same words as another function, and must not cut short what is being said.
  const translate = useRef(t);
  translate.current = t;
  useEffect(() => {
    let waiting: Change[] = [];
    let saying: ReturnType<typeof setTimeout> | undefined;
    let ending: ReturnType<typeof setTimeout> | undefined;
    const show = (said: string, stay = STAY_MS) => {
      setWords(said);
      clearTimeout(ending);
      ending = setTimeout(() => setWords(""), stay);
    };
    const say = () => {
      saying = undefined;
      const last = waiting.at(-1);
      if (last)
        show(
          waiting.length === 1
            ? last.words
            : translate.current("several", { words: last.words, count: waiting.length - 1 }),
        );
      waiting = [];
    };
    const stop = live().listen((heard) => {
      if (heard.kind === "signed-out") return show(translate.current("signed-out"), 60_000);
      if (heard.kind === "unreached" || heard.kind === "reached") {
        setUnreached(heard.kind === "unreached");
        // What happened meanwhile is said in a moment, and says enough.
        if (heard.kind === "reached") show(translate.current("reached"));
      }
      if (heard.kind !== "changes") return;
      const news = heard.changes?.filter((change) => change.by?.id !== personId && isSaid(change, article.current));
      if (!news?.length) return;
      waiting.push(...news);
      saying ??= setTimeout(say, GATHER_MS);
    });
    return () => {
      stop();
      clearTimeout(saying);
      clearTimeout(ending);
    };
  }, [live, personId]);
  return { words: isUnreached ? t("unreached") : words, isUnreached };
}

/** Galley's own work, such as keeping a snapshot, says itself where it is waited for. */
function isSaid({ article, by }: Change, shown: string | null): boolean {
  return shown !== null && article === shown && by !== null;
}
