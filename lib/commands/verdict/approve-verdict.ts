import { defineCommand } from "@/lib/commands/define-command";
import type { ApproveVerdictInput } from "@/lib/input/verdict";
import { decide, decisions } from "./decide-on-verdict";

/** Approves a submitted verdict as the second person. */
export const approveVerdict = defineCommand<ApproveVerdictInput, { revision: number; subjectSha256: string }>({
  name: "approve-verdict",
  permission: "verdict:decide",
  run: (context, input) => decide(context, decisions.approve, input, input.note),
});
