import { useTranslations } from "next-intl";
import { type ClaimFields, choiceKey, factFields, isChoice, saysWhenEmpty } from "@/lib/domain/claim/fields";

/** What is said of a claim beside its statement, each with its label; what it was sorted into stands together, last. */
export function useSaidFacts(claim: ClaimFields): (readonly [label: string, value: string])[] {
  const t = useTranslations("claim");
  const words = useTranslations();
  const written = factFields.flatMap((name) => {
    if (isChoice(name)) return [];
    const value = claim[name] ?? (saysWhenEmpty(name) ? t(`${name}-none`) : null);
    return value === null ? [] : [[t(name), value] as const];
  });
  const chosen = factFields.filter(isChoice).map((name) => words(choiceKey(name, claim[name])));
  return [...written, [t("category"), chosen.join(" · ")]];
}
