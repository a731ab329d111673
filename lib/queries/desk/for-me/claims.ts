import "server-only";
import { type Actor, may } from "@/lib/auth/authorize";
import { namesOfPeople } from "@/lib/data/desk/people";
import {
  type ClaimThatWaits,
  claimWaits,
  countClaimsThatWait,
  listClaimsThatWait,
  type WaitsFor,
} from "@/lib/data/desk/waiting-claims";
import { standingFindings } from "@/lib/data/verdict/standing-findings";
import type { Finding } from "@/lib/domain/verdict/rating-scale";
import { bySection, type ForMeRow, type RowTold, type SectionReader } from "./section";

/** The claims that wait for somebody: three queries for the rows of all four sections, one to count them. */
export const claims: SectionReader = {
  count: (actor) => countClaimsThatWait(waitsFor(actor)),
  async rows(actor, { section, skip, take }) {
    const waits = claimWaits.find((name) => name === section) ?? null;
    const found = await listClaimsThatWait(waitsFor(actor), { waits, skip, take });
    const [names, findings] = await Promise.all([
      namesOfPeople(found.flatMap(({ authorId, deciderId }) => [authorId ?? [], deciderId ?? []].flat())),
      standingFindings({ claimIds: found.map(({ id }) => id) }),
    ]);
    const nameOf = (id: string | null) => names.get(id ?? "")?.name ?? "";
    return bySection(
      found.map((claim) => ({
        section: claim.waits,
        row: rowOf(claim, findings.get(claim.id) ?? null, actor, nameOf),
      })),
    );
  },
};

function waitsFor(actor: Actor): WaitsFor {
  return { personId: actor.id, mayDecide: may(actor, "verdict:decide") };
}

type NameOf = (id: string | null) => string;

/** `reader` is for whom the row is. */
function rowOf(claim: ClaimThatWaits, finding: Finding | null, reader: Actor, nameOf: NameOf): ForMeRow {
  const { id, number, statement, state, slug, title, language, direction, due, since } = claim;
  const inArticle = `/articles/${slug}/claims/${number}`;
  return {
    id,
    href: claim.waits === "to-approve" ? `/queue?claim=${id}` : inArticle,
    mark: {
      is: "claim",
      state,
      finding: finding && { label: finding.label, colour: finding.colour, sign: finding.sign },
    },
    words: { text: statement, language, direction },
    article: { text: title, language, direction },
    told: toldOf(claim, reader, nameOf),
    due,
    since,
  };
}

function toldOf({ waits, ...claim }: ClaimThatWaits, reader: Actor, nameOf: NameOf): RowTold {
  if (waits === "sent-back") return { says: "asked", person: nameOf(claim.deciderId), text: claim.reason ?? "" };
  if (waits === "changed") {
    const isOwn = claim.deciderId === reader.id;
    return { says: "changed", person: isOwn ? null : nameOf(claim.deciderId), event: claim.staleBy };
  }
  if (waits === "to-approve") return { says: "by", person: nameOf(claim.authorId), count: claim.sourceCount };
  return { says: "sources", count: claim.sourceCount };
}
