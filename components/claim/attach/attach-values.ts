import { emptySource } from "@/components/evidence/source/source-values";

/** The form for evidence before anything is typed. */
export const nothingTyped = {
  ...{ line: "", ...emptySource, howSeen: "interview", howSeenNote: "" },
  ...{ stance: "supports", passage: "", note: "" },
};

/** What the form for evidence holds: every value as typed; `line` is the one field. */
export type AttachValues = typeof nothingTyped;
