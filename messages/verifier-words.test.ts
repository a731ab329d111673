import { expect, test } from "vitest";
import type { VerifiedBundle } from "@/lib/domain/record/bundle/verify-bundle";
import { checkedWords, failsWords, faultWords } from "./verifier-words";

const shown = { key: "paper.example+00000000+AAAA", fingerprint: "f" };
const bundle = (approvers: VerifiedBundle["approvers"], signer: VerifiedBundle["signer"] = null) =>
  ({
    ...{ title: "The bridge", slug: "the-bridge", exportedAt: "2026-11-29T09:00:00.000Z", checkpoint: "" },
    ...{ files: 9, claims: 2, events: 12, size: 40, approvers, signer },
    ...{ newsroom: "The Paper", verdicts: [], serieses: [], keys: [], known: null },
  }) as unknown as VerifiedBundle;
const [since, linkAt] = ["2026-11-25T09:00:00.000Z", "2026-11-24T09:00:00.000Z"];

test("an approval under a reset password is told with who made the link, and what that means", () => {
  const linkBy = { name: "Ada", role: "administrator" } as const;
  const { says } = checkedWords(
    bundle([{ by: "Tom", claims: [2, 4], signIn: { since, kind: "reset", linkBy, linkAt } }]),
    shown,
  );
  expect(says).toContain(
    `Approved by Tom: claims 2, 4. Their password was reset: another was set on 25 November 2026 at 09:00:00 UTC by a one-time link that Ada ` +
      `(administrator) made on 24 November 2026 at 09:00:00 UTC. Whoever made the link could have approved in their place: ask them both.`,
  );
});

test("an account of the operator's is told so, and names that would steer a terminal do not", () => {
  const { says } = checkedWords(
    bundle([{ by: "T\u001b[31mom", claims: [1], signIn: { since, kind: "account", linkBy: null, linkAt } }]),
    shown,
  );
  expect(says).toContain(
    `Approved by T?[31mom: claim 1. Their first password was set on 25 November 2026 at 09:00:00 UTC by a one-time link that the operator of the ` +
      `newsroom’s server made on 24 November 2026 at 09:00:00 UTC. Whoever opened that link set it.`,
  );
});

test("a sign-off under a reset password is told with who made the link", () => {
  const linkBy = { name: "Ada", role: "administrator" } as const;
  const { says } = checkedWords(bundle([], { by: "Tom", signIn: { since, kind: "reset", linkBy, linkAt } }), shown);
  expect(says).toContain(
    `Signed off by Tom. Their password was reset: another was set on 25 November 2026 at 09:00:00 UTC by a one-time link that Ada ` +
      `(administrator) made on 24 November 2026 at 09:00:00 UTC. Whoever made the link could have signed in their place: ask them both.`,
  );
});

test("a bundle of another key is called that, with what can be the reason, and any other fault is one of the bundle", () => {
  expect(failsWords({ what: "key-foreign", where: {} })).toBe("The bundle is not one of the key that you gave.");
  expect(faultWords({ what: "key-foreign", where: {} })).toContain("can be newer than the bundle");
  expect(failsWords({ what: "checkpoint-signature", where: {} })).toBe("The bundle does not hold.");
});
