import { describe, expect, test } from "vitest";
import { claimFields, usualFields } from "@/lib/domain/claim/fields";
import { filledFields } from "@/lib/domain/claim/testing/filled-fields";
import { editClaimInput, markClaimInput } from "./claim";
import { attachEvidenceInput, editEvidenceInput } from "./evidence";
import { parseInput } from "./parse-input";
import { addPersonInput, setPasswordInput } from "./person";
import { changeRatingScaleInput } from "./rating-scale";
import { editSourceInput } from "./source";
import { submitVerdictInput } from "./verdict";

const id = "0199c0de-0000-7000-8000-000000000001";
const rating = {
  key: "true",
  label: "True",
  colour: "teal",
  number: 5,
  sourceless: false,
  mayStand: true,
  confirms: true,
};

/** The category of a mark is guessed from its words where none is sent. */
const { category: _category, ...withoutCategory } = usualFields;

describe("what a form sends is parsed, and what it leaves out has its usual value", () => {
  test("a mark", () => {
    expect(parseInput(markClaimInput, { articleId: id, versionNumber: 1, start: 0, end: 5 })).toEqual({
      ok: true,
      value: {
        articleId: id,
        versionNumber: 1,
        start: 0,
        end: 5,
        ...withoutCategory,
      },
    });
  });

  test("a choice for several claims, which leaves as it is what it does not tell of, and tells of no words", () => {
    const seen = { claimId: id, revision: 1 };
    const choice = { says: "choices", ...seen, priority: "high" };
    expect(parseInput(editClaimInput, { ...choice, statement: "Dropped." })).toEqual({ ok: true, value: choice });
  });

  test.each(claimFields)("an edit of a claim that forgets the %s is refused there", (name) => {
    const whole = { says: "all", claimId: id, revision: 1, ...filledFields() };
    expect(parseInput(editClaimInput, whole)).toEqual({ ok: true, value: whole });
    const { [name]: _, ...rest } = whole;
    expect(parseInput(editClaimInput, rest)).toMatchObject({ ok: false, refusal: { field: name } });
  });

  test("members that no command knows are dropped", () => {
    const person = {
      email: "a@demo.example",
      name: "A",
      role: "editor",
      token: "t".repeat(43),
      id,
      active: true,
    };
    const parsed = parseInput(addPersonInput, person);
    expect(parsed.ok && Object.keys(parsed.value)).toEqual(["email", "name", "role", "token"]);
  });
});

describe("a refusal stands beside the field that caused it", () => {
  test.each([
    [
      "a short password",
      setPasswordInput,
      { token: "t".repeat(43), password: "short" },
      "password-too-short",
      "password",
    ],
    [
      "a long password",
      setPasswordInput,
      { token: "t".repeat(43), password: "x".repeat(201) },
      "field-too-long",
      "password",
    ],
    [
      "a role that there is not",
      addPersonInput,
      { email: "a@demo.example", name: "A", role: "owner", token: "t".repeat(43) },
      "field-invalid",
      "role",
    ],
    [
      "a title with markup, in a member",
      attachEvidenceInput,
      {
        claimId: id,
        revision: 1,
        stance: "supports",
        source: { from: "new", title: "<b>x</b>", kind: "primary", medium: "page" },
      },
      "field-has-markup",
      "source.title",
    ],
    [
      "a stance that there is not",
      attachEvidenceInput,
      { claimId: id, revision: 1, stance: "likes", source: { from: "library", sourceId: id } },
      "field-invalid",
      "stance",
    ],
    [
      "no rating",
      submitVerdictInput,
      { claimId: id, revision: 1, rating: "", scaleVersion: 1, rationale: "x" },
      "rating-unknown",
      "rating",
    ],
    [
      "a rating without a name, in a list",
      changeRatingScaleInput,
      { version: 1, ratings: [rating, { ...rating, label: " " }] },
      "field-required",
      "ratings.1.label",
    ],
    [
      "a number that is none",
      changeRatingScaleInput,
      { version: 1, ratings: [rating, { ...rating, number: "five" }] },
      "field-invalid",
      "ratings.1.number",
    ],
    [
      "a key that is none",
      changeRatingScaleInput,
      { version: 1, ratings: [{ ...rating, key: "Très vrai" }] },
      "field-invalid",
      "ratings.0.key",
    ],
    [
      "a colour that there is not",
      changeRatingScaleInput,
      { version: 1, ratings: [{ ...rating, colour: "url(x)" }] },
      "rating-colour",
      "ratings.0.colour",
    ],
  ])("%s", (_what, schema, raw, reason, field) => {
    const parsed = parseInput(schema, raw);
    expect(parsed.ok ? null : [parsed.refusal.reason, parsed.refusal.field]).toEqual([reason, field]);
  });
});

test.each([[null], [undefined], ["text"], [42], [[]], [{}], [{ __proto__: { claimId: id } }]])(
  "%j, which is no form of ours, is refused and never throws",
  (raw) => {
    for (const schema of [
      markClaimInput,
      addPersonInput,
      attachEvidenceInput,
      changeRatingScaleInput,
      submitVerdictInput,
    ]) {
      expect(parseInput(schema, raw).ok).toBe(false);
    }
  },
);

test.each([
  ["a name", addPersonInput, { name: "x".repeat(121) }, { limit: 120, length: 121 }],
  ["a password", setPasswordInput, { password: "x".repeat(201) }, { limit: 200, length: 201 }],
])("the limit of %s fills its sentence", (_what, schema, change, params) => {
  const person = { email: "a@demo.example", name: "A", role: "editor", token: "t".repeat(43), ...change };
  const parsed = parseInput(schema, person);
  expect(parsed.ok ? null : parsed.refusal).toMatchObject({ reason: "field-too-long", params });
});

describe("who edits says all of it again, since what is left out would be erased", () => {
  const claimId = "0199c0de-0000-4000-8000-000000000001";
  const seen = { claimId, revision: 1 };
  const evidence = { ...seen, evidenceId: claimId, stance: "supports", passage: null, note: "" };
  const source = {
    ...{ sourceId: claimId, revision: 1, title: "T", publisher: "", author: null, publishedOn: null },
    ...{ kind: "primary", medium: "page" },
  };

  test.each([
    ["a piece of evidence", editEvidenceInput, evidence],
    ["a source", editSourceInput, source],
  ])("of %s", (_, schema, whole) => {
    expect(parseInput(schema, whole)).toMatchObject({ ok: true });
    for (const member of Object.keys(whole)) {
      const { [member as never]: __, ...rest } = whole;
      expect(parseInput(schema, rest), `without ${member}`).toMatchObject({ ok: false });
    }
  });
});
