/** How a source bears on a claim. */
export const stances = ["supports", "refutes", "context"] as const;
export type Stance = (typeof stances)[number];

/** How close a source is to what it tells: there itself, or telling what others told. */
export const sourceKinds = ["primary", "secondary"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What a source is made of. */
export const sourceMedia = ["document", "page", "dataset", "recording", "interview"] as const;
export type SourceMedium = (typeof sourceMedia)[number];

/** Why a range is deliberately left unchecked. */
export const skipReasons = ["opinion", "not-checkable", "checked-elsewhere", "crosshead"] as const;
export type SkipReason = (typeof skipReasons)[number];
