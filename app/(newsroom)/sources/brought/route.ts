import { takeFile } from "@/app/take-file";
import { bringSource } from "@/lib/commands/evidence/bring-source";
import { bringSourceInput } from "@/lib/input/evidence";

/** Takes a file that came with a draft as a source, with what is said of it. */
export function POST(request: Request): Promise<Response> {
  return takeFile(request, bringSource, bringSourceInput, ({ confidence, ...file }, bytes) => ({
    source: { address: "" },
    brought: { as: "file", ...file, bytes },
    confidence,
  }));
}
