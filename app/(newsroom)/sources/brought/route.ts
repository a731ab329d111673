import { takeFile, withBrought } from "@/app/take-file";
import { bringSource } from "@/lib/commands/evidence/bring-source";
import { bringSourceInput } from "@/lib/input/evidence";

/** Takes a file as a source, with what is said of it: one that came with a draft, or that is to be pinned. */
export function POST(request: Request): Promise<Response> {
  return takeFile(request, bringSource, bringSourceInput, withBrought);
}
