import { inTextOrder } from "@/lib/domain/claim/text-order";
import type { Workbench } from "@/lib/queries/article/get-workbench";
import type { ArticleNews } from "@/lib/queries/live/article-news";

/** What the workbench shows that others change. */
export type Shown = Pick<Workbench, "claims" | "skips" | "said" | "plan">;

type Claim = Shown["claims"][number];

/** What was heard of one version since a page of it was made, each with the index of the log up to which it is the newest. */
export type HeldNews = {
  readonly versionNumber: number;
  /** By id; null for a mark that was taken back. */
  readonly claims: ReadonlyMap<string, { readonly claim: Claim | null; readonly to: number }>;
  readonly skips: { readonly all: Shown["skips"]; readonly to: number } | null;
  readonly said: { readonly all: Shown["said"]; readonly to: number } | null;
  readonly plan: { readonly plan: Shown["plan"]; readonly to: number } | null;
};

export function nothingHeld(versionNumber: number): HeldNews {
  return { versionNumber, claims: new Map(), skips: null, said: null, plan: null };
}

/** What is held after some news came, as JSON has it, which is the newest up to an index of the log. That of other versions is left out. */
export function holdNews(held: HeldNews, news: ArticleNews, to: number): HeldNews {
  if (news.versionNumber !== held.versionNumber) return held;
  const claims = new Map(held.claims);
  const put = (id: string, claim: Claim | null) => {
    if ((claims.get(id)?.to ?? 0) <= to) claims.set(id, { claim, to });
  };
  for (const claim of news.claims) put(claim.id, { ...claim, dueAt: momentOf(claim.dueAt) });
  for (const id of news.gone) put(id, null);
  const isNewest = (known: { readonly to: number } | null) => (known?.to ?? 0) <= to;
  const plan = { ...news.plan, deadline: momentOf(news.plan.deadline) };
  return {
    ...held,
    claims,
    skips: news.skips && isNewest(held.skips) ? { all: news.skips, to } : held.skips,
    said: news.said && isNewest(held.said) ? { all: news.said, to } : held.said,
    plan: isNewest(held.plan) ? { plan, to } : held.plan,
  };
}

/** What is held beyond a page that shows everything up to an index of the log. */
export function newerThan(held: HeldNews, seen: number): HeldNews {
  return {
    ...held,
    claims: new Map([...held.claims].filter(([, { to }]) => to > seen)),
    skips: held.skips && held.skips.to > seen ? held.skips : null,
    said: held.said && held.said.to > seen ? held.said : null,
    plan: held.plan && held.plan.to > seen ? held.plan : null,
  };
}

/** A page's article with what was heard since; claims in text order. What did not change stays the very same. */
export function withNews(page: Shown & { readonly versionNumber: number }, held: HeldNews): Shown {
  const { skips, said, plan } = page;
  if (held.versionNumber !== page.versionNumber) return { claims: page.claims, skips, said, plan };
  return {
    claims: withClaims(page.claims, held.claims),
    skips: held.skips?.all ?? skips,
    said: held.said?.all ?? said,
    plan: held.plan?.plan ?? plan,
  };
}

function withClaims(claims: Shown["claims"], held: HeldNews["claims"]): Shown["claims"] {
  if (held.size === 0) return claims;
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  for (const [id, { claim }] of held) {
    // A slow page may show more than it says that it does.
    if (claim && claim.revision < (known.get(id)?.revision ?? 0)) continue;
    if (claim) known.set(id, claim);
    else known.delete(id);
  }
  return [...known.values()].sort(inTextOrder);
}

/** JSON has no moments. */
export function momentOf(moment: Date | null): Date | null {
  return moment && new Date(moment);
}
