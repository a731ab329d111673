import { getNewsroomSettings, updateNewsroomSettings } from "@/lib/data/newsroom-settings";
import { ok, refuse } from "@/lib/domain/result";
import type { ChangeSettingsInput } from "@/lib/input/newsroom-settings";
import { defineCommand } from "./define-command";

const keys = ["fullCoverage", "name", "siteAddress"] as const;

/**
 * Changes what the newsroom has decided for all of its articles. Sign-offs that stand go on standing: they were right
 * when they were given. Refuses `settings-changed` when somebody was faster, and `nothing-changed`.
 */
export const changeSettings = defineCommand<ChangeSettingsInput, { revision: number }>({
  name: "change-settings",
  permission: "settings:change",
  async run({ tx }, { revision, ...after }) {
    const before = await getNewsroomSettings(tx);
    if (before.revision !== revision) return refuse("settings-changed");
    const changed = keys.filter((key) => before[key] !== after[key]);
    if (changed.length === 0) return refuse("nothing-changed");
    if (!(await updateNewsroomSettings(tx, before, after))) return refuse("settings-changed");
    return ok({
      value: { revision: revision + 1 },
      event: {
        type: "newsroom.settings-changed",
        subject: "newsroom",
        from: String(revision),
        to: String(revision + 1),
        data: { before: chosen(before, changed), after: chosen(after, changed) },
      },
    });
  },
});

/** Those of the settings that changed, so that the event tells of nothing else. */
function chosen(settings: Omit<ChangeSettingsInput, "revision">, changed: readonly (typeof keys)[number][]) {
  return Object.fromEntries(changed.map((key) => [key, settings[key]]));
}
