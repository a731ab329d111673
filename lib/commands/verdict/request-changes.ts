import { defineCommand } from "@/lib/commands/define-command";
import type { RequestChangesInput } from "@/lib/input/verdict";
import { decide, decisions } from "./decide-on-verdict";

/** Sends a submitted verdict back with a reason. */
export const requestChanges = defineCommand<RequestChangesInput, { revision: number; subjectSha256: string }>({
  name: "request-changes",
  permission: "verdict:decide",
  run: (context, input) => decide(context, decisions.requestChanges, input, input.reason),
});
