import "server-only";
import { Prisma } from "@/lib/data/generated/client";

/** Rule 4 for whoever decides: neither the verdict `v` nor the claim's evidence is theirs. Null leaves nothing out. */
export function ofSecondPerson(decider: string | null): Prisma.Sql {
  return decider === null
    ? Prisma.empty
    : Prisma.sql`AND v.author_id <> ${decider}::uuid AND c.evidence_changed_by_id IS DISTINCT FROM ${decider}::uuid`;
}
