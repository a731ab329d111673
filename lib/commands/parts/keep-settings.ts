import { done } from "@/lib/commands/define-command";
import type { Transaction } from "@/lib/data/database";
import { type NewsroomSettings, updateNewsroomSettings } from "@/lib/data/desk/newsroom-settings";
import { refuse } from "@/lib/domain/result";

/** Keeps settings over those that stand, with the event of it. Refuses `settings-changed` when somebody was faster. */
export async function keepSettings(
  tx: Transaction,
  standing: NewsroomSettings,
  after: Omit<NewsroomSettings, "revision">,
) {
  if (!(await updateNewsroomSettings(tx, standing, after))) return refuse("settings-changed");
  const { revision, ...before } = standing;
  return done({
    value: { revision: revision + 1 },
    event: {
      type: "newsroom.settings-changed",
      subject: "newsroom",
      from: String(revision),
      to: String(revision + 1),
      data: { before, after },
    },
  });
}
