import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { type LoggedChange, listChanges, logSize } from "@/lib/data/live/changes";
import { listPresence } from "@/lib/data/live/presence";
import { type Change, type Changes, rightToBeTold } from "@/lib/domain/live/change";
import type { Here } from "@/lib/domain/live/here";
import { MOST_MISSED } from "@/lib/domain/live/limits";
import { defineQuery } from "@/lib/queries/define-query";
import { refusalWords } from "@/messages/refusal-words";
import { translate } from "@/messages/translate";

/** Puts a change into words, which are the same for whoever may see it: they name nobody but who acted, and nothing that was written. */
export function worded(change: LoggedChange): Change {
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

/** Those of some changes that somebody may be told of, by the role that they have now. */
export function toldTo(actor: Actor, changes: readonly Change[]): Change[] {
  return changes.filter((change) => may(actor, rightToBeTold(change)));
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
  if (rows.length > MOST_MISSED) return { from, to: await logSize(), changes: null };
  return { from, to: (rows.at(-1)?.index ?? from - 1) + 1, changes: toldTo(actor, rows.map(worded)) };
}
