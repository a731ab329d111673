import "server-only";
import type { Actor } from "@/lib/auth/authorize";
import { sourceReaderOf } from "@/lib/auth/source-reader";
import { type LogEvent, listLogEvents } from "@/lib/data/record/log-events";
import { defineQuery } from "@/lib/queries/define-query";
import { type WithNames, withNames } from "@/lib/queries/parts/history-names";

/** How many events a page of the log holds. */
const PAGE = 100;

/** A page of the newsroom's whole log, the last event first. `older` is the index that the next page lies below. */
export type Log = { readonly events: readonly WithNames<LogEvent>[]; readonly older: number | null };

/** The events of the log below an index, or its last ones. */
export const getLog = defineQuery("audit-log:read", async (actor: Actor, before: number | null): Promise<Log> => {
  const found = await listLogEvents(before, PAGE + 1);
  const events = found.slice(0, PAGE);
  const older = found.length > PAGE ? (events.at(-1)?.index ?? null) : null;
  return { events: await withNames(events, sourceReaderOf(actor)), older };
});
