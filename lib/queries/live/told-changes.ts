import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { type LoggedChange, listChanges, logSize } from "@/lib/data/live/changes";
import { listPresence } from "@/lib/data/live/presence";
import { type Change, rightToBeTold } from "@/lib/domain/live/change";
import type { Here } from "@/lib/domain/live/here";
import { MOST_MISSED } from "@/lib/domain/live/limits";
import { defineQuery } from "@/lib/queries/define-query";
import { refusalWords } from "@/messages/refusal-words";
import { translate } from "@/messages/translate";
import { type ArticleNews, newsOf, newsTo } from "./article-news";
import type { Changes } from "./live-message";

/** A change in words, and still with everybody who was told of it. */
export type Worded = Omit<Change, "isForReader"> & Pick<LoggedChange, "told">;

/** Puts a change into words, which are the same for whoever may see it: they name nobody but who acted, and nothing that was written. */
export function worded(change: LoggedChange): Worded {
  const { type, by, claim } = change;
  const who = by?.name ?? translate("event.by-galley");
  const key = type.replace(".", "-");
  const what = translate(`event-name.${key}`);
  const known = (translate as typeof translate & { has: (key: string) => boolean }).has(`live-event.${key}`);
  const values = { who, what, claim: claim === null ? "none" : String(claim) };
  return {
    ...change,
    words: translate(known ? `live-event.${key}` : "live-event.happened", values),
    meanwhile:
      claim === null
        ? null
        : refusalWords(translate, { reason: "claim-changed", params: { by: who, what: type, count: 1 } }),
  };
}

/** Those of some changes that somebody may be told of, by the role that they have now; of whom else was told, nothing. */
export function toldTo(actor: Actor, changes: readonly Worded[]): Change[] {
  return changes.flatMap(({ told, ...change }) =>
    may(actor, rightToBeTold(change)) ? { ...change, isForReader: told.includes(actor.id) } : [],
  );
}

/** How far the log goes: what is read afterwards shows at least what it tells up to there. */
export function seenInLog(): Promise<number> {
  return logSize();
}

/** What happened since an index of the log, and who is where; without an index, only from where on to ask the next time. */
export const getLive = defineQuery(
  "article:read",
  async (actor: Actor, since: number | null): Promise<{ readonly told: Changes; readonly here: Here }> => {
    const here = await listPresence();
    return { told: await changesSince(actor, since ?? (await logSize())), here };
  },
);

/** What somebody may know of what happened since an index of the log. */
export async function changesSince(actor: Actor, from: number): Promise<Changes> {
  const rows = await listChanges(from, MOST_MISSED + 1);
  if (rows.length > MOST_MISSED) return { from, to: await logSize(), changes: null, news: [] };
  const to = (rows.at(-1)?.index ?? from - 1) + 1;
  const news = rows.length === 0 ? [] : await missedNews(from, to, rows);
  return { from, to, changes: toldTo(actor, rows.map(worded)), news: newsTo(actor, news) };
}

/** The news of the ranges of the log that were asked for last: after a fault everybody comes back from the same place. */
const asked = new Map<string, Promise<ArticleNews[]>>();
const MOST_ASKED = 20;

/** What is remembered is as new as its range of the log; what came later is told by what comes later. */
function missedNews(from: number, to: number, rows: readonly LoggedChange[]): Promise<ArticleNews[]> {
  const key = `${from} ${to}`;
  const news = asked.get(key) ?? newsOf(rows);
  asked.delete(key);
  asked.set(key, news);
  // Nobody is to be refused for ever because the database was away once.
  news.catch(() => asked.delete(key));
  for (const oldest of asked.keys()) {
    if (asked.size <= MOST_ASKED) break;
    asked.delete(oldest);
  }
  return news;
}
