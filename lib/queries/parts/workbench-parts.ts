import "server-only";
import type { Article } from "@/lib/data/article/articles";
import { listSkips, type Skip } from "@/lib/data/article/skips";
import { namesOfPeople } from "@/lib/data/desk/people";

/** A skip as the article and its coverage show it. */
export type WorkbenchSkip = Pick<Skip, "id" | "start" | "end" | "reason" | "note">;

/** How far an article's check is, who leads it, and until when. */
export type WorkbenchPlan = Pick<Article, "state" | "leadId" | "deadline"> & {
  /** The name of whoever leads it, or null. */
  readonly lead: string | null;
};

/** The standing skips of a version, in text order. */
export async function workbenchSkips(versionId: string): Promise<WorkbenchSkip[]> {
  return (await listSkips(versionId)).map(({ id, start, end, reason, note }) => ({ id, start, end, reason, note }));
}

/** What the bar above an article shows of it. */
export async function workbenchPlan({ state, leadId, deadline }: Article): Promise<WorkbenchPlan> {
  const names = leadId === null ? null : await namesOfPeople([leadId]);
  return { state, leadId, deadline, lead: names?.get(leadId ?? "")?.name ?? null };
}
