import { newIntentKey } from "@/components/ui/intent";
import type { ActionResult } from "@/lib/domain/result";

/** What a file is brought for: a source, or a piece of evidence on it as the person sees its claim. */
export type BroughtFor = {
  readonly sourceId: string;
  readonly evidence: { readonly claimId: string; readonly revision: number; readonly evidenceId: string } | null;
};

/** `answer` is null where none came, and "stopped" after `stop`. */
export type Upload<T = ActionResult<{ snapshotId: string; known: boolean }>> = {
  readonly answer: Promise<T | null | "stopped">;
  readonly stop: () => void;
};

/**
 * Sends a body and tells how much of it has gone, from 0 to 1; XMLHttpRequest alone tells how far an upload has come. The
 * answer is JSON.
 */
export function upload<T>(address: string, body: Blob, progress: (part: number) => void): Upload<T> {
  const request = new XMLHttpRequest();
  const answer = new Promise<T | null | "stopped">((resolve) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(total > 0 ? loaded / total : 0));
    request.upload.addEventListener("load", () => progress(1));
    request.addEventListener("load", () => resolve(request.status === 200 ? request.response : null));
    request.addEventListener("error", () => resolve(null));
    request.addEventListener("abort", () => resolve("stopped"));
  });
  request.open("POST", address);
  request.responseType = "json";
  request.setRequestHeader("content-type", body.type || "application/octet-stream");
  request.send(body);
  return { answer, stop: () => request.abort() };
}

/** Sends a file to be kept, as the body itself. */
export function sendFile({ sourceId, evidence }: BroughtFor, file: File, progress: (part: number) => void): Upload {
  const told = new URLSearchParams({ name: file.name, key: newIntentKey() });
  if (evidence) {
    told.set("evidence", evidence.evidenceId);
    told.set("claim", evidence.claimId);
    told.set("revision", String(evidence.revision));
  }
  return upload(`/sources/${sourceId}/snapshots?${told}`, file, progress);
}
