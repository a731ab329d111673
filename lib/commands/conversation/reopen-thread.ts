import { defineCommand, done } from "@/lib/commands/define-command";
import { takeThread } from "@/lib/commands/parts/thread-in-hand";
import { settleThread } from "@/lib/data/conversation/comments";
import { namesOfPeople } from "@/lib/data/desk/people";
import { refuse } from "@/lib/domain/result";
import type { ThreadInput } from "@/lib/input/conversation";

/** Opens a resolved thread again. Whoever is second is told who was first: refuses `thread-open`, `name` is "none" where nobody has resolved it yet. */
export const reopenThread = defineCommand<ThreadInput, { threadId: string }>({
  name: "reopen-thread",
  permission: "comment:write",
  async run({ tx, actor }, { threadId }) {
    const { first, told, place } = await takeThread(tx, threadId);
    if (!(await settleThread(tx, first.id, { resolvedAt: null, settledById: actor.id }))) {
      const by = first.settledById;
      const names = await namesOfPeople(by === null ? [] : [by], tx);
      return refuse("thread-open", { name: names.get(by ?? "")?.name ?? "none" });
    }
    return done({
      value: { threadId: first.id },
      event: { type: "thread.reopened", subject: first.id, ...place, data: told },
    });
  },
});
