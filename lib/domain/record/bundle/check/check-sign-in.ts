import type { SignInInEvent } from "@/lib/domain/record/audit/events/sign-in";
import type { ReportSignIn } from "@/lib/domain/report/report";
import { type Reading, same } from "./read-values";

/** Whether the report says of a decider's or signer's sign-in what the signed record does. */
export function signInHolds(reading: Reading, said: ReportSignIn, record: SignInInEvent | undefined): boolean {
  return (
    record !== undefined &&
    same([said.since, said.kind, said.linkAt], [record.since, record.kind, record.madeAt]) &&
    same(said.linkBy, record.madeBy === null ? null : reading.person(record.madeBy))
  );
}
