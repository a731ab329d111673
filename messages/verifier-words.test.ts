import { expect, test } from "vitest";
import type { VerifiedBundle } from "@/lib/domain/record/bundle/verify-bundle";
import { checkedWords } from "./verifier-words";

const shown = { key: "paper.example+00000000+AAAA", fingerprint: "f", isPinned: false };
const bundle = (approvers: VerifiedBundle["approvers"]) =>
  ({
    ...{ title: "The bridge", slug: "the-bridge", exportedAt: "2026-11-29T09:00:00.000Z", checkpoint: "" },
    ...{ files: 9, claims: 2, events: 12, size: 40, approvers },
  }) as unknown as VerifiedBundle;
const [since, linkAt] = ["2026-11-25T09:00:00.000Z", "2026-11-24T09:00:00.000Z"];

test("an approval under a reset password is told with who made the link, and what that means", () => {
  const linkBy = { name: "Ada", role: "administrator" } as const;
  const { checked } = checkedWords(
    bundle([{ by: "Tom", claims: [2, 4], signIn: { since, kind: "reset", linkBy, linkAt } }]),
    shown,
  );
  expect(checked.at(-1)).toBe(
    `Approved by Tom: claims 2, 4. Their password was reset: another was set at ${since} by a one-time link that Ada ` +
      `(administrator) made at ${linkAt}. Whoever made the link could have approved in their place: ask them both.`,
  );
});

test("an account of the operator's is told so, and names that would steer a terminal do not", () => {
  const { checked } = checkedWords(
    bundle([{ by: "T\u001b[31mom", claims: [1], signIn: { since, kind: "account", linkBy: null, linkAt } }]),
    shown,
  );
  expect(checked.at(-1)).toBe(
    `Approved by T?[31mom: claims 1. Their first password was set at ${since} by a one-time link that the operator of the ` +
      `newsroom’s server made at ${linkAt}.`,
  );
});
