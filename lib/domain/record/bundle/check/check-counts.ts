import type { AuditReport } from "@/lib/domain/report/report";

/** Whether the report's numbers are those of its claims and of their evidence, and the claims those that it is about. */
export function countsHold({ scope, counts, sources, claims }: AuditReport): boolean {
  const states = Object.entries(counts);
  const isCounted = states.every(([state, count]) => count === claims.filter((claim) => claim.state === state).length);
  const standing = claims.flatMap(({ evidence }) => evidence.filter(({ removedAt }) => removedAt === null));
  const used = new Map(standing.map(({ source }) => [source.id, source.isConfidential]));
  return (
    (scope.claim === null || claims.every(({ number }) => number === scope.claim)) &&
    isCounted &&
    states.reduce((sum, [, count]) => sum + count, 0) === claims.length &&
    sources.total === used.size &&
    sources.confidential === [...used.values()].filter((isConfidential) => isConfidential).length
  );
}
