import { defineCommand } from "@/lib/commands/define-command";
import { keepSettings } from "@/lib/commands/parts/keep-settings";
import { getNewsroomSettings } from "@/lib/data/desk/newsroom-settings";
import { canonicalJson } from "@/lib/domain/record/audit/canonical-json";
import { refuse } from "@/lib/domain/result";
import type { ChangeSettingsInput } from "@/lib/input/newsroom-settings";

/**
 * Changes what the newsroom has decided for all of its articles. Sign-offs that stand go on standing: they were right
 * when they were given. Refuses `settings-changed` when somebody was faster, and `nothing-changed`.
 */
export const changeSettings = defineCommand<ChangeSettingsInput, { revision: number }>({
  name: "change-settings",
  permission: "settings:change",
  async run({ tx }, { revision, ...after }) {
    const { revision: standing, ...before } = await getNewsroomSettings(tx);
    if (standing !== revision) return refuse("settings-changed");
    if (canonicalJson(before) === canonicalJson(after)) return refuse("nothing-changed");
    return keepSettings(tx, { ...before, revision }, after);
  },
});
