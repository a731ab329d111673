import { expect, test } from "vitest";
import { claimStates } from "@/lib/domain/claim/claim";
import { makeAnchor } from "./anchor";
import type { CarryStatus } from "./carry";
import { type ClaimToCarry, carryClaim, type KeptAnchor, lookReason } from "./carry-claim";

const oldText = "The bridge opened in 1932. It cost 4.2 million.";
const newText = "It cost 4.2 million. The bridge opened in 1933.";

function anchorOn(text: string, quote: string, change: Partial<KeptAnchor> = {}): KeptAnchor {
  const start = text.indexOf(quote);
  const made = makeAnchor(text, { start, end: start + quote.length });
  if (!made.ok) throw new Error(made.refusal.reason);
  return { ...made.value, confidence: 1, candidates: [], sentenceChanged: false, ...change };
}

function carried(status: CarryStatus, quote: string) {
  const start = status === "lost" ? 0 : newText.indexOf(quote);
  const end = status === "lost" ? 0 : start + quote.length;
  return { status, start, end, confidence: 0.5, candidates: [{ start: 0, end: 7, score: 0.5 }] };
}

const same = { before: "It cost 4.2 million.", after: "It cost 4.2 million." };
const other = { before: "The bridge opened in 1932.", after: "The bridge opened in 1933." };
const moved: ClaimToCarry = {
  state: "approved",
  anchor: anchorOn(oldText, "It cost 4.2 million"),
  carried: carried("moved", "It cost 4.2 million"),
  sentence: same,
};
const reworded: ClaimToCarry = {
  state: "approved",
  anchor: anchorOn(oldText, "opened in 1932"),
  carried: carried("reworded", "opened in 1933"),
  sentence: other,
};
const inOtherSentence: ClaimToCarry = {
  state: "approved",
  anchor: anchorOn(oldText, "The bridge"),
  carried: carried("exact", "The bridge"),
  sentence: other,
};
const lost: ClaimToCarry = {
  ...reworded,
  carried: carried("lost", ""),
  sentence: { before: other.before, after: null },
};
const lostBefore = (claim: ClaimToCarry): ClaimToCarry => ({ ...claim, anchor: { ...claim.anchor, how: "lost" } });

/** What a new version makes of a claim: its state, how it stands, whether somebody has to be told, and why to look. */
test.each<[string, ClaimToCarry, string, string, boolean, string | null]>([
  ["an approved claim that only moved stays approved", moved, "approved", "moved", false, null],
  ["an approved claim whose words changed becomes stale", reworded, "stale", "reworded", true, "reworded"],
  ["one whose sentence alone changed becomes stale too", inOtherSentence, "stale", "exact", true, "sentence"],
  ["an approved claim that is lost becomes stale and stays with the article", lost, "stale", "lost", true, "lost"],
  ["an open claim that is reworded stays open", { ...reworded, state: "open" }, "open", "reworded", true, "reworded"],
  [
    "nobody has judged an open claim, so its sentence may change",
    { ...inOtherSentence, state: "open" },
    "open",
    "exact",
    false,
    null,
  ],
  [
    "a submitted claim stays submitted, and its editor is told",
    { ...reworded, state: "submitted" },
    "submitted",
    "reworded",
    true,
    "reworded",
  ],
  [
    "a dismissed claim is carried and left in peace",
    { ...reworded, state: "dismissed" },
    "dismissed",
    "reworded",
    true,
    null,
  ],
  [
    "a claim that was lost before and still is changes nothing",
    { ...lostBefore(lost), state: "open" },
    "open",
    "lost",
    false,
    "lost",
  ],
  [
    "a claim whose words came back stands again, and that is told",
    { ...lostBefore(moved), state: "open" },
    "open",
    "moved",
    true,
    null,
  ],
])("%s", (_sentence, claim, state, how, changed, look) => {
  const result = carryClaim(newText, claim);
  expect([result.state, result.anchor.how, result.changed]).toEqual([state, how, changed]);
  expect(lookReason(result.state, result.anchor)).toBe(look);
});

test("a lost anchor keeps the words that it stood on, and the places where they might be", () => {
  const { anchor } = carryClaim(newText, lost);
  expect(anchor).toMatchObject({ how: "lost", quote: "opened in 1932", start: 0, end: 0 });
  expect(anchor.candidates).toHaveLength(1);
});

test("what nobody has looked at still wants a look after a version that leaves it alone", () => {
  const unlooked = { ...moved, anchor: { ...moved.anchor, how: "reworded" as const } };
  expect(carryClaim(newText, unlooked).anchor.how).toBe("reworded");
  const unread = { ...moved, anchor: { ...moved.anchor, sentenceChanged: true } };
  expect(carryClaim(newText, unread).anchor.sentenceChanged).toBe(true);
});

test("a range that would split a character or be blank is no place: the claim is lost", () => {
  const emoji = "👨‍👩‍👧 stood here.";
  const result = carryClaim(emoji, { ...moved, carried: { ...moved.carried, start: 0, end: 2 } });
  expect(result.anchor.how).toBe("lost");
});

test("nobody has to look at what was dismissed or taken back, in whatever way it was carried", () => {
  const reasons = claimStates.map((state) => [state, lookReason(state, { how: "lost", sentenceChanged: true })]);
  expect(reasons.filter(([, reason]) => reason === null).map(([state]) => state)).toEqual(["dismissed", "taken-back"]);
});
