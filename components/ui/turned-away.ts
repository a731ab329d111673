/** What the door says instead of an answer, each with its words (lib/auth/body-limits.ts). */
const reasons = ["signed-out", "foreign", "too-large", "busy", "bad-request"] as const;

/** In which word the door turned a request away, before an action could say anything; null where it got no such answer. */
export function turnedAway(error: unknown): (typeof reasons)[number] | null {
  return reasons.find((each) => error instanceof Error && error.message === each) ?? null;
}
