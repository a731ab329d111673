import { defineCommand, done } from "@/lib/commands/define-command";
import { takeThread } from "@/lib/commands/parts/thread-in-hand";
import { settleThread } from "@/lib/data/conversation/comments";
import { namesOfPeople } from "@/lib/data/desk/people";
import { refuse } from "@/lib/domain/result";
import type { ThreadInput } from "@/lib/input/conversation";

/** Says that nothing is open in a thread any more. Whoever is second is told who was first: refuses `thread-resolved`. */
export const resolveThread = defineCommand<ThreadInput, { threadId: string }>({
  name: "resolve-thread",
  permission: "comment:write",
  async run({ tx, actor, now }, { threadId }) {
    const { first, told, place } = await takeThread(tx, threadId);
    if (!(await settleThread(tx, first.id, { resolvedAt: await now(), settledById: actor.id }))) {
      const by = first.settledById;
      const names = await namesOfPeople(by === null ? [] : [by], tx);
      return refuse("thread-resolved", { name: names.get(by ?? "")?.name ?? "" });
    }
    return done({
      value: { threadId: first.id },
      event: { type: "thread.resolved", subject: first.id, ...place, data: told },
    });
  },
});
