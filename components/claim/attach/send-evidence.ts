import { attachEvidenceAction, bringSourceAction } from "@/actions/evidence";
import { uploadWithWords } from "@/components/evidence/snapshot/send-file";
import type { ValueOf } from "@/components/ui/use-action";
import type { ActionResult } from "@/lib/domain/result";

/** What a form says and the file that goes with it, if one does; `progress` tells from 0 to 1 how much of that has gone. */
type Sent = readonly [input: unknown, key: string, file: File | null, progress?: (part: number) => void];

/** Attaches what a form says. */
export function sendEvidence(...sent: Sent) {
  return send<ValueOf<typeof attachEvidenceAction>>(attachEvidenceAction, "/evidence", sent);
}

/** Brings what a form says in as a source. */
export function sendSource(...sent: Sent) {
  return send<ValueOf<typeof bringSourceAction>>(bringSourceAction, "/sources/brought", sent);
}

/** Does it by the action; a file goes by a way of its own, by which it is never held as a whole. */
async function send<T>(
  action: (input: unknown, key: string) => Promise<ActionResult<T>>,
  address: string,
  [input, key, file, progress = () => {}]: Sent,
): Promise<ActionResult<T>> {
  if (!file) return action(input, key);
  const answer = await uploadWithWords<T>(address, { input, key }, file, progress).answer;
  if (!answer || answer === "stopped") throw new Error("no answer");
  return answer;
}
