/** What an editor decides on a verdict. */
export const decisionKinds = ["approve", "request-changes", "reaffirm"] as const;
export type DecisionKind = (typeof decisionKinds)[number];
