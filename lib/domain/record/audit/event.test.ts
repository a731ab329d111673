import { expect, test } from "vitest";
import { type AuditEvent, auditEventText } from "./event";

const signIn = {
  since: "2025-11-08T10:11:12.345Z",
  kind: "account",
  link: "0199c0de-0000-7000-8000-000000000005",
  madeBy: null,
  madeAt: "2025-11-07T10:11:12.345Z",
} as const;
const event: AuditEvent = {
  id: "0199c0de-0000-7000-8000-000000000001",
  at: new Date("2025-11-09T10:11:12.345Z"),
  actorId: "0199c0de-0000-7000-8000-000000000002",
  type: "verdict.approved",
  subject: "0199c0de-0000-7000-8000-000000000003",
  claimId: "0199c0de-0000-7000-8000-000000000004",
  from: "submitted",
  to: "approved",
  data: {
    number: 7,
    verdict: 2,
    rating: "false",
    ratingLabel: "False",
    reason: null,
    subjectSha256: "a".repeat(64),
    signIn,
  },
};

test("an event holds its numbers in each series, with the hash before", () => {
  const number = { series: "article", of: event.subject, number: 2, before: "b".repeat(64) } as const;
  const { numbers } = JSON.parse(auditEventText(event, [number]));
  expect(numbers).toEqual([number]);
});

test("an event is canonical JSON with every member, absent ones as null", () => {
  expect(auditEventText(event)).toBe(
    '{"actor":"0199c0de-0000-7000-8000-000000000002","article":null,"at":"2025-11-09T10:11:12.345Z",' +
      '"claim":"0199c0de-0000-7000-8000-000000000004","data":{"number":7,"rating":"false",' +
      '"ratingLabel":"False","reason":null,"signIn":{"kind":"account","link":"0199c0de-0000-7000-8000-000000000005",' +
      '"madeAt":"2025-11-07T10:11:12.345Z","madeBy":null,"since":"2025-11-08T10:11:12.345Z"},' +
      `"subjectSha256":"${"a".repeat(64)}","verdict":2},` +
      '"from":"submitted",' +
      '"id":"0199c0de-0000-7000-8000-000000000001","numbers":[],"subject":"0199c0de-0000-7000-8000-000000000003","to":"approved",' +
      '"type":"verdict.approved","v":1}',
  );
});
