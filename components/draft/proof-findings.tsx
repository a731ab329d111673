import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Drafts, OpenDraft } from "@/lib/queries/draft/get-drafts";
import { MakeVersion } from "./make-version";
import { OutcomeList } from "./outcome-list";
import { RuleOnRefusal } from "./rule-on-refusal";

type Props = {
  readonly open: OpenDraft;
  readonly findings: NonNullable<OpenDraft["findings"]>;
  readonly article: Drafts["article"];
  readonly rights: Drafts["rights"];
};

/** A proof that came back: what became of its corrections, which refusals wait for a ruling, and the version that it makes. */
export function ProofFindings({ open, findings, article, rights }: Props) {
  const t = useTranslations("proof");
  const applied = findings.outcomes.filter(({ outcome }) => outcome === "applied").length;
  const mayMake = rights.revise && open.isOfNewest && open.mayRead && !open.isErased;
  return (
    <section aria-labelledby="found-heading" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="found-heading" className="text-lg font-semibold">
        {t("found")}
      </h2>
      <p className="text-soft">
        {t(open.isOfNewest ? "of-version" : "not-newest", { version: open.version, newest: article.versionNumber })}
      </p>
      <OutcomeList
        findings={findings}
        language={article.language}
        direction={article.direction}
        beside={(number) => {
          const row = findings.outcomes.find(({ claim }) => claim === number);
          if (!row) return null;
          const { statement, correction, ruling } = row;
          return (
            <div className="grid gap-1">
              <p className="flex flex-wrap gap-x-2 text-[0.8125rem]">
                <Link href={`/articles/${article.slug}/claims/${number}`} className="font-semibold">
                  {t("claim", { number })}
                </Link>
                {ruling && <span className="font-medium">{t(`ruling-${ruling}`)}</span>}
              </p>
              <p dir={article.direction} className="font-serif leading-snug wrap-anywhere">
                {statement}
              </p>
              {correction !== null && (
                <p className="text-[0.8125rem] text-soft">
                  {t("should-read")}{" "}
                  <bdi className="font-serif text-base leading-snug text-ink wrap-anywhere">{correction}</bdi>
                </p>
              )}
              {ruling === "open" && rights.rule && <RuleOnRefusal draftId={open.id} row={row} />}
            </div>
          );
        }}
      />
      {mayMake && (applied > 0 || findings.outsideCount > 0) && (
        <MakeVersion article={article} draftId={open.id} applied={applied} hasOther={findings.outsideCount > 0} />
      )}
    </section>
  );
}
