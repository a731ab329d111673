import { defineCommand } from "@/lib/commands/define-command";
import type { ApproveVerdictInput } from "@/lib/input/verdict";
import { decide, decisions } from "./decide-on-verdict";

/** Approves a stale claim's verdict again, on what stands there now. */
export const reaffirmVerdict = defineCommand<ApproveVerdictInput, { revision: number; subjectSha256: string }>({
  name: "reaffirm-verdict",
  permission: "verdict:decide",
  run: (context, input) => decide(context, decisions.reaffirm, input, input.note),
});
