import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ok, refuse } from "@/lib/domain/result";
import {
  type ClaimAction,
  type ClaimState,
  checkSecondPerson,
  claimStates,
  claimTransitions,
  findTransition,
  isSettled,
  nextClaimState,
  statementFromQuote,
} from "./claim";

type Row = readonly [sentence: string, action: ClaimAction, to: ClaimState | "refused"];

/** The life of a claim as a rule book: what happens to a claim in each state when somebody does each thing. */
const ruleBook: Readonly<Record<ClaimState, readonly Row[]>> = {
  open: [
    ["An open claim gets a verdict and awaits approval.", "submit-verdict", "submitted"],
    ["An open claim has no verdict that could be withdrawn.", "withdraw-verdict", "refused"],
    ["An open claim has no verdict that could be approved.", "approve", "refused"],
    ["An open claim has no verdict to ask for changes to.", "request-changes", "refused"],
    ["An open claim was never approved, so there is nothing to reaffirm.", "reaffirm", "refused"],
    ["An open claim is worked on and stays open.", "change", "open"],
    ["An open claim that is not worth checking is dismissed.", "dismiss", "dismissed"],
    ["An open claim is open already.", "reopen", "refused"],
    ["An open claim that was marked by a slip is taken back.", "take-back", "taken-back"],
    ["An open claim was found nothing, so there is nothing to let stand.", "rule-stet", "refused"],
    ["An open claim is no tick that awaits its decision.", "take-back-tick", "refused"],
  ],
  submitted: [
    ["A submitted claim has its one open verdict already.", "submit-verdict", "refused"],
    ["A submitted claim is open again once its author withdraws the verdict.", "withdraw-verdict", "open"],
    ["A submitted claim is approved by a second person.", "approve", "approved"],
    ["A submitted claim is sent back with a reason.", "request-changes", "changes-requested"],
    ["A submitted claim is approved, not reaffirmed.", "reaffirm", "refused"],
    ["A submitted claim still gets better evidence, and still awaits approval.", "change", "submitted"],
    ["A submitted claim is not dismissed while an editor has its verdict.", "dismiss", "refused"],
    ["A submitted claim is not settled, so it cannot be reopened.", "reopen", "refused"],
    ["A submitted claim carries a verdict, so its mark is no slip any more.", "take-back", "refused"],
    ["A submitted claim is decided on before its text is let stand.", "rule-stet", "refused"],
    ["A tick that awaits its decision is taken back by its author.", "take-back-tick", "taken-back"],
  ],
  "changes-requested": [
    ["A claim sent back gets another verdict.", "submit-verdict", "submitted"],
    ["A claim sent back has had its verdict decided on: nothing is left to withdraw.", "withdraw-verdict", "refused"],
    ["A claim sent back is not approved before somebody answers.", "approve", "refused"],
    ["A claim sent back is not sent back twice.", "request-changes", "refused"],
    ["A claim sent back was not approved, so there is nothing to reaffirm.", "reaffirm", "refused"],
    ["A claim sent back is worked on and stays so.", "change", "changes-requested"],
    ["A claim sent back can turn out not worth checking.", "dismiss", "dismissed"],
    ["A claim sent back is not settled, so it cannot be reopened.", "reopen", "refused"],
    ["A claim sent back has a history that is not taken back.", "take-back", "refused"],
    ["A claim sent back is decided on before its text is let stand.", "rule-stet", "refused"],
    ["A tick that was sent back was decided on.", "take-back-tick", "refused"],
  ],
  approved: [
    ["An approved claim is reopened before it gets another verdict.", "submit-verdict", "refused"],
    ["An approved verdict is not withdrawn.", "withdraw-verdict", "refused"],
    ["An approved claim is not approved twice.", "approve", "refused"],
    ["An approved claim is reopened rather than sent back.", "request-changes", "refused"],
    ["An approved claim needs no reaffirming.", "reaffirm", "refused"],
    ["An approved claim goes stale by any change of what was approved.", "change", "stale"],
    ["An approved claim is reopened before it is dismissed.", "dismiss", "refused"],
    ["An approved claim is opened again for a reason.", "reopen", "open"],
    ["An approved claim is not taken back.", "take-back", "refused"],
    ["An approved claim whose text is let stand stays approved.", "rule-stet", "approved"],
    ["An approved tick is not taken back.", "take-back-tick", "refused"],
  ],
  stale: [
    ["A stale claim gets a new verdict.", "submit-verdict", "submitted"],
    ["A stale claim's verdict was approved and is not withdrawn.", "withdraw-verdict", "refused"],
    ["A stale claim is reaffirmed rather than approved.", "approve", "refused"],
    ["A stale claim is not sent back; a reviewer submits anew.", "request-changes", "refused"],
    ["A stale claim is approved again by a second person who sees the change.", "reaffirm", "approved"],
    ["A stale claim changes further and stays stale.", "change", "stale"],
    ["A stale claim can turn out not worth checking.", "dismiss", "dismissed"],
    ["A stale claim is not settled, so it cannot be reopened.", "reopen", "refused"],
    ["A stale claim is not taken back.", "take-back", "refused"],
    ["A stale claim is reaffirmed before its text is let stand.", "rule-stet", "refused"],
    ["A stale tick is not taken back.", "take-back-tick", "refused"],
  ],
  dismissed: [
    ["A dismissed claim gets no verdict.", "submit-verdict", "refused"],
    ["A dismissed claim has no verdict to withdraw.", "withdraw-verdict", "refused"],
    ["A dismissed claim is not approved.", "approve", "refused"],
    ["A dismissed claim is not sent back.", "request-changes", "refused"],
    ["A dismissed claim is not reaffirmed.", "reaffirm", "refused"],
    ["A dismissed claim rests: it is reopened before it changes.", "change", "refused"],
    ["A dismissed claim is not dismissed twice.", "dismiss", "refused"],
    ["A dismissed claim is opened again for a reason.", "reopen", "open"],
    ["A dismissed claim is not taken back.", "take-back", "refused"],
    ["A dismissed claim was found nothing that could be let stand.", "rule-stet", "refused"],
    ["A dismissed tick is not taken back.", "take-back-tick", "refused"],
  ],
  "taken-back": [
    ["A mark taken back gets no verdict.", "submit-verdict", "refused"],
    ["A mark taken back has no verdict to withdraw.", "withdraw-verdict", "refused"],
    ["A mark taken back is not approved.", "approve", "refused"],
    ["A mark taken back is not sent back.", "request-changes", "refused"],
    ["A mark taken back is not reaffirmed.", "reaffirm", "refused"],
    ["A mark taken back does not change.", "change", "refused"],
    ["A mark taken back is not dismissed.", "dismiss", "refused"],
    ["A mark taken back is marked anew rather than reopened.", "reopen", "refused"],
    ["A mark taken back is not taken back twice.", "take-back", "refused"],
    ["A mark taken back has no text to let stand.", "rule-stet", "refused"],
    ["A tick is taken back once.", "take-back-tick", "refused"],
  ],
};

describe.each(claimStates)("a claim in state %s", (state) => {
  test.each(ruleBook[state])("%s", (_sentence, action, to) => {
    expect(nextClaimState(state, action)).toEqual(
      to === "refused" ? refuse("claim-transition", { action, state }) : ok(to),
    );
  });
});

test("the rule book says something of every state and every action, once", () => {
  const actions = [...new Set(claimTransitions.map(({ action }) => action))].sort();
  for (const state of claimStates) expect(ruleBook[state].map(([, action]) => action).sort()).toEqual(actions);
});

test("no two rows of the table speak of the same state and action", () => {
  const pairs = claimTransitions.flatMap(({ action, from }) => from.map((state) => `${state} ${action}`));
  expect(new Set(pairs).size).toBe(pairs.length);
});

test.each<[string, ClaimAction, "anyone" | "author" | "second-person", boolean]>([
  ["A verdict is submitted by any reviewer.", "submit-verdict", "anyone", false],
  ["A verdict is withdrawn by its author.", "withdraw-verdict", "author", false],
  ["A verdict is approved by a second person.", "approve", "second-person", false],
  ["A verdict is reaffirmed by a second person.", "reaffirm", "second-person", false],
  ["Changes are requested with a reason, also of oneself.", "request-changes", "anyone", true],
  ["A claim is dismissed with a reason.", "dismiss", "anyone", true],
  ["A claim is reopened with a reason.", "reopen", "anyone", true],
  ["A text is let stand with a reason, also over a verdict of one's own.", "rule-stet", "anyone", true],
  ["A mark is taken back by the one who made it.", "take-back", "author", false],
])("%s", (_sentence, action, by, needsReason) => {
  for (const row of claimTransitions.filter((each) => each.action === action))
    expect(row).toMatchObject({ by, needsReason });
});

test("whatever is done in whatever order, a claim becomes approved only out of submitted or stale", () => {
  const anyAction = fc.constantFrom(...new Set(claimTransitions.map(({ action }) => action)));
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 60 }), (actions) => {
      let state: ClaimState = "open";
      for (const action of actions) {
        const next = nextClaimState(state, action);
        if (!next.ok) continue;
        if (next.value === "approved" && state !== "approved") {
          expect(["submitted", "stale"]).toContain(state);
          expect(findTransition(state, action)?.by).toBe("second-person");
        }
        state = next.value;
      }
    }),
  );
});

test.each([
  ["A second person may approve.", "b", "a", "a", true],
  ["The author of the verdict may not.", "a", "a", "c", "own-verdict"],
  ["Whoever changed the evidence last may not.", "b", "a", "b", "own-evidence"],
  ["Where both are the same person, the verdict is named.", "a", "a", "a", "own-verdict"],
  ["A verdict without evidence still needs a second person.", "a", "a", null, "own-verdict"],
  ["Without evidence, anybody but the author may.", "b", "a", null, true],
] as const)("%s", (_sentence, decider, author, evidenceBy, expected) => {
  expect(checkSecondPerson(decider, author, evidenceBy)).toEqual(expected === true ? ok(undefined) : refuse(expected));
});

test.each(claimStates)("a claim in state %s stands in the way of a sign-off unless it is settled", (state) => {
  expect(isSettled(state)).toBe(["approved", "dismissed", "taken-back"].includes(state));
});

test("a statement taken from a quote is one line", () => {
  expect(statementFromQuote("  It cost\n4.2\tmillion ")).toBe("It cost 4.2 million");
});
