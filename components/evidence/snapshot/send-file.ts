import { newIntentKey } from "@/components/ui/intent";
import { wordsBeforeFile } from "@/lib/domain/evidence/file-with-words";
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
function upload<T>(address: string, body: Blob, progress: (part: number) => void): Upload<T> {
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
  request.setRequestHeader("content-type", "application/octet-stream");
  request.send(body);
  return { answer, stop: () => request.abort() };
}

/** Sends a file with what is said of it, to a route that takes both (app/take-file.ts). */
export function uploadWithWords<T>(
  address: string,
  words: { readonly input: unknown; readonly key: string },
  file: File,
  progress: (part: number) => void,
): Upload<ActionResult<T>> {
  return upload(address, new Blob([wordsBeforeFile(words), file]), progress);
}

/** Sends a file to be kept. */
export function sendFile({ sourceId, evidence }: BroughtFor, file: File, progress: (part: number) => void): Upload {
  const input = { evidence, name: file.name, toldType: file.type || null };
  return uploadWithWords(`/sources/${sourceId}/snapshots`, { input, key: newIntentKey() }, file, progress);
}
