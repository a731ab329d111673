/** What a snapshot is made of, as screens tell it apart. */
export const snapshotKinds = ["page", "pdf", "document", "text", "table", "image", "audio", "video", "other"] as const;
export type SnapshotKind = (typeof snapshotKinds)[number];

/** The first that fits is taken. */
const kindsOfTypes: readonly (readonly [SnapshotKind, RegExp])[] = [
  ["page", /^(?:text\/html|application\/xhtml\+xml|multipart\/related)$/],
  ["pdf", /^application\/pdf$/],
  ["table", /^(?:text\/(?:csv|tab-separated-values)|application\/vnd\.ms-excel|application\/.*spreadsheet.*)$/],
  [
    "document",
    /^application\/(?:msword|x-cfb|rtf|epub\+zip|vnd\.(?:openxmlformats-officedocument|oasis\.opendocument)\..*)$/,
  ],
  ["text", /^(?:text\/.*|application\/(?:json|xml))$/],
  ["image", /^image\//],
  ["audio", /^audio\/|^application\/ogg$/],
  ["video", /^video\//],
];

/** The kind of a snapshot of a sniffed media type, without parameters. */
export function snapshotKindOf(type: string): SnapshotKind {
  return kindsOfTypes.find(([, types]) => types.test(type))?.[0] ?? "other";
}
