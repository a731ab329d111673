/** What a snapshot is made of, as screens tell it apart. */
export const snapshotKinds = ["page", "pdf", "document", "text", "table", "image", "audio", "video", "other"] as const;
export type SnapshotKind = (typeof snapshotKinds)[number];

const exactly =
  (...types: string[]) =>
  (type: string) =>
    types.includes(type);
const startsWith = (start: string) => (type: string) => type.startsWith(start);

/** The first that fits is taken. */
const kindsOfTypes: readonly (readonly [SnapshotKind, (type: string) => boolean])[] = [
  ["page", exactly("text/html", "application/xhtml+xml", "multipart/related")],
  ["pdf", exactly("application/pdf")],
  ["table", exactly("text/csv", "text/tab-separated-values", "application/vnd.ms-excel")],
  ["table", (type) => type.startsWith("application/") && type.includes("spreadsheet")],
  ["document", exactly("application/msword", "application/x-cfb", "application/rtf", "application/epub+zip")],
  ["document", startsWith("application/vnd.openxmlformats-officedocument.")],
  ["document", startsWith("application/vnd.oasis.opendocument.")],
  ["text", startsWith("text/")],
  ["text", exactly("application/json", "application/xml")],
  ["image", startsWith("image/")],
  ["audio", startsWith("audio/")],
  ["audio", exactly("application/ogg")],
  ["video", startsWith("video/")],
];

/** The kind of a snapshot of a sniffed media type, without parameters. */
export function snapshotKindOf(type: string): SnapshotKind {
  return kindsOfTypes.find(([, fits]) => fits(type))?.[0] ?? "other";
}
