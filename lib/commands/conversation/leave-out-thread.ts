import { defineCommand, done } from "@/lib/commands/define-command";
import { takeThread } from "@/lib/commands/parts/thread-in-hand";
import { includeThreadRow } from "@/lib/data/conversation/comments";
import { refuse } from "@/lib/domain/result";
import type { ThreadInput } from "@/lib/input/conversation";

/** Has the article's reports hold a thread no more; reports that were made before keep it. Refuses `nothing-changed`. */
export const leaveOutThread = defineCommand<ThreadInput, { threadId: string }>({
  name: "leave-out-thread",
  permission: "comment:include",
  async run({ tx }, { threadId }) {
    const { first, told, place } = await takeThread(tx, threadId);
    if (!(await includeThreadRow(tx, first.id, null))) return refuse("nothing-changed");
    return done({
      value: { threadId: first.id },
      event: { type: "thread.left-out", subject: first.id, ...place, data: told },
    });
  },
});
