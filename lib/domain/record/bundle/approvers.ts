import type { AuditReport, ReportSignIn } from "@/lib/domain/report/report";

/** Which claims somebody approved under one sign-in of theirs: whoever made the link of that could have been the one. */
export type Approver = {
  readonly by: string;
  readonly claims: readonly number[];
  readonly signIn: ReportSignIn;
};

/** Who signed the article off, and under which sign-in. */
export type Signer = Pick<Approver, "by" | "signIn">;

/** Who approved what stands approved in a report, each under one sign-in, in the order of their claims. */
export function approversIn({ claims }: AuditReport): Approver[] {
  const found = new Map<string, { by: string; claims: number[]; signIn: ReportSignIn }>();
  for (const { number, approval } of claims) {
    if (!approval) continue;
    const key = JSON.stringify([approval.by, approval.signIn]);
    const known = found.get(key);
    if (known) known.claims.push(number);
    else found.set(key, { by: approval.by.name, claims: [number], signIn: approval.signIn });
  }
  return [...found.values()];
}

/** Who gave the sign-off that stands; null where none does. */
export function signerIn({ article: { signOff } }: AuditReport): Signer | null {
  return signOff && { by: signOff.by.name, signIn: signOff.signIn };
}
