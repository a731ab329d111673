import { takeFile, withBrought } from "@/app/take-file";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { attachEvidenceInput } from "@/lib/input/evidence";

/** Takes a file as evidence for a claim, with what is said of it. */
export function POST(request: Request): Promise<Response> {
  return takeFile(request, attachEvidence, attachEvidenceInput, withBrought);
}
