import { attachEvidenceAction } from "@/actions/evidence";
import { upload } from "@/components/evidence/snapshot/send-file";
import type { ValueOf } from "@/components/ui/use-action";
import { wordsBeforeFile } from "@/lib/domain/evidence/file-with-words";
import type { ActionResult } from "@/lib/domain/result";

type Attached = ValueOf<typeof attachEvidenceAction>;

/** Attaches what a form says; a file goes by a way of its own, which tells from 0 to 1 how much of it has gone. */
export async function sendEvidence(
  input: unknown,
  key: string,
  file: File | null,
  progress: (part: number) => void,
): Promise<ActionResult<Attached>> {
  if (!file) return attachEvidenceAction(input, key);
  const body = new Blob([wordsBeforeFile({ input, key }), file]);
  const answer = await upload<ActionResult<Attached>>("/evidence", body, progress).answer;
  if (!answer || answer === "stopped") throw new Error("no answer");
  return answer;
}
