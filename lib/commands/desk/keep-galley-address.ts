import { defineOperatorCommand } from "@/lib/commands/define-command";
import { keepSettings } from "@/lib/commands/parts/keep-settings";
import { getNewsroomSettings } from "@/lib/data/desk/newsroom-settings";
import { isOfThisMachine } from "@/lib/domain/desk/galley-address";
import { refuse } from "@/lib/domain/result";

/**
 * Keeps the address of this Galley that its operator said at the start, where the newsroom has none yet, or one of this
 * machine alone, which only stood in for it. Whatever else is kept is changed by an administrator alone. Refuses
 * `nothing-changed` there, and `settings-changed` when somebody was faster.
 */
export const keepGalleyAddress = defineOperatorCommand<{ readonly galleyAddress: string }, { revision: number }>({
  name: "keep-galley-address",
  permission: "settings:change",
  async run({ tx }, { galleyAddress }) {
    const { revision, ...before } = await getNewsroomSettings(tx);
    const standing = before.galleyAddress;
    if (standing === galleyAddress || (standing !== null && !isOfThisMachine(standing)))
      return refuse("nothing-changed");
    return keepSettings(tx, { ...before, revision }, { ...before, galleyAddress });
  },
});
