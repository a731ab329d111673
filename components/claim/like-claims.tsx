import Link from "next/link";
import { useTranslations } from "next-intl";
import { FindingMark } from "@/components/verdict/finding-mark";
import type { FoundLikeClaim } from "@/lib/queries/claim/find-claims-like";
import { PanelSection } from "./panel-section";
import { StateMark } from "./state-mark";

/** The newsroom's other claims that say likely the same, with what was found; nothing where there is none. */
export function LikeClaims({ claims }: { claims: readonly FoundLikeClaim[] }) {
  const t = useTranslations("earlier-checks");
  if (claims.length === 0) return null;
  return (
    <PanelSection title={t("own")}>
      <ul className="grid gap-4">
        {claims.map(({ id, number, statement, state, finding, language, slug, articleTitle }) => (
          <li key={id} className="grid gap-1 border-s-3 border-line ps-3">
            <p className="font-serif text-base wrap-anywhere" dir="auto" {...(language && { lang: language })}>
              {statement}
            </p>
            <p className="flex flex-wrap items-baseline gap-x-2 text-[0.8125rem]">
              {finding && <FindingMark finding={finding} state={state} />}
              <StateMark state={state} />
            </p>
            <p className="text-[0.8125rem] text-soft">
              {t("own-in", { number })}{" "}
              <Link href={`/articles/${slug}/claims/${number}`} className="text-ink underline">
                <bdi>{articleTitle}</bdi>
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
