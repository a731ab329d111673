import { defineCommand, done } from "@/lib/commands/define-command";
import { checkNamesNobody } from "@/lib/commands/parts/check-comment";
import { takeThread } from "@/lib/commands/parts/thread-in-hand";
import { includeThreadRow, listThread } from "@/lib/data/conversation/comments";
import { refuse } from "@/lib/domain/result";
import type { ThreadInput } from "@/lib/input/conversation";

/**
 * Has the article's reports hold a thread, from now on and with what comes to it later. What it says leaves the house then,
 * so it is looked at once more for the names of confidential sources. Refuses `words-name-source` and `nothing-changed`.
 */
export const includeThread = defineCommand<ThreadInput, { threadId: string }>({
  name: "include-thread",
  permission: "comment:include",
  async run({ tx, actor, now }, { threadId }) {
    const { article, first, told, place } = await takeThread(tx, threadId);
    const said = (await listThread(tx, first.id)).flatMap(({ words }) => words ?? []);
    const kept = await checkNamesNobody(tx, actor, article.id, said);
    if (!kept.ok) return { ok: false, refusal: { reason: kept.refusal.reason, params: kept.refusal.params ?? {} } };
    if (!(await includeThreadRow(tx, first.id, await now()))) return refuse("nothing-changed");
    return done({
      value: { threadId: first.id },
      event: { type: "thread.included", subject: first.id, ...place, data: told },
    });
  },
});
