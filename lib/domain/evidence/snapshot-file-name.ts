import { keptFileName } from "@/lib/domain/file-name";

/** Endings for what has no file name of its own. */
const endings: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".xhtml",
  "application/pdf": ".pdf",
  "text/plain": ".txt",
  "text/csv": ".csv",
  "application/json": ".json",
  "image/png": ".png",
  "image/jpeg": ".jpg",
  "image/gif": ".gif",
  "image/webp": ".webp",
  "image/svg+xml": ".svg",
  "audio/mpeg": ".mp3",
  "video/mp4": ".mp4",
};

/** The name that the original of a snapshot is saved under: its file's own, or one of its id and type. */
export function snapshotFileName(snapshot: {
  readonly id: string;
  readonly type: string | null;
  readonly fileName: string | null;
}): string {
  const ending = endings[snapshot.type ?? ""] ?? ".bin";
  return snapshot.fileName ? keptFileName(snapshot.fileName) : `snapshot-${snapshot.id}${ending}`;
}
