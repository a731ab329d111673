import { evidenceFieldsIn } from "@/lib/domain/evidence/fields";
import type { Sha256 } from "@/lib/domain/record/audit/tree";
import type { ToldClaim } from "@/lib/domain/record/bundle/told/told-claim";
import type { ToldEvidence } from "@/lib/domain/record/bundle/told/told-evidence";
import type { ReportClaim, ReportEvidence } from "@/lib/domain/report/report";
import { saltedHash } from "@/lib/domain/salted-hash";
import { isAbout, type Reading, same } from "./read-values";

/** The source that a piece of evidence was attached with, which its records name, also where that was merged since. */
export function ownSource({ source, mergedFrom }: ReportEvidence): string {
  return (mergedFrom ?? source).id;
}

/** Whether a claim's evidence is what the records say, as far as those are not withheld. */
export function evidenceHolds(reading: Reading, { evidence }: ReportClaim, told: ToldClaim): boolean {
  const said = new Map(evidence.map((piece) => [piece.id, piece]));
  return (
    said.size === evidence.length &&
    evidence.every((piece) => {
      if (told.withheldSources.has(ownSource(piece))) return piece.source.isConfidential;
      const record = told.evidence.get(piece.id);
      return record !== undefined && pieceHolds(reading, piece, record);
    }) &&
    [...told.evidence].every(([id, { source }]) => said.has(id) || told.withheldSources.has(source))
  );
}

function pieceHolds({ sha256, person }: Reading, piece: ReportEvidence, told: ToldEvidence): boolean {
  const { removedAt, doubted, place } = piece;
  return (
    ownSource(piece) === told.source &&
    same(evidenceFieldsIn(piece), evidenceFieldsIn(told.fields)) &&
    removedAt === told.removedAt &&
    place.positionMs === told.positionMs &&
    doubted === (told.doubt !== null) &&
    same(piece.addedBy, person(told.by)) &&
    isAbout(piece.addedAt, told.at) &&
    snapshotHolds(sha256, piece, told) &&
    placeHolds(piece, told)
  );
}

/** What is on its way is no snapshot yet, and one that came after an approval is left aside, without a word of this article's. */
function snapshotHolds(
  sha256: Sha256,
  { snapshot, source }: ReportEvidence,
  { snapshot: told }: ToldEvidence,
): boolean {
  if (snapshot === null) return told === null || !told.isKept;
  const { id, saltedSha256, salt } = snapshot;
  const isNamed = told !== null && id === told.id && (told.saltedSha256 ?? saltedSha256) === saltedSha256;
  if (source.isConfidential) return isNamed && salt === null && snapshot.sha256 === null;
  return (
    isNamed && salt !== null && snapshot.sha256 !== null && saltedHash(sha256, salt, snapshot.sha256) === saltedSha256
  );
}

function placeHolds({ place, source }: ReportEvidence, { place: told }: ToldEvidence): boolean {
  if (source.isConfidential) return same([place.how, place.start, place.end, place.page], [null, null, null, null]);
  if (told === null) return true;
  // Only who chose the words says where they stand; where they were looked for, the record says how that went.
  if (told.how !== place.how) return false;
  const { range } = told;
  return range === null || same([place.start, place.end, place.page], [range.start, range.end, range.page]);
}
