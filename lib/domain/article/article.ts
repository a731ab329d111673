/** Where an article stands: under check, or signed off as it is. */
export const articleStates = ["checking", "signed-off"] as const;
export type ArticleState = (typeof articleStates)[number];

/** How a version came about: pasted, read from a file or an address, edited in Galley, or an earlier one restored. */
export const versionOrigins = ["pasted", "file", "address", "edit", "version", "proof"] as const;
export type VersionOrigin = (typeof versionOrigins)[number];
