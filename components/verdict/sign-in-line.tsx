import { useFormatter, useTranslations } from "next-intl";
import type { NamedSignIn } from "@/lib/queries/claim/get-claim-detail";

/** Says so in a line: whoever made the link could have decided in their place. `own` speaks to whoever is about to decide. */
export function SignInLine({ signIn, own = false }: { signIn: NamedSignIn; own?: boolean }) {
  const t = useTranslations("verdict-view");
  const format = useFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: "medium", timeStyle: "short" });
  const { since, kind, madeBy, madeAt } = signIn;
  return (
    <p className={`text-xs ${kind === "reset" ? "font-semibold text-ink" : "text-soft"}`}>
      {t(own ? `own-sign-in-${kind}` : `sign-in-${kind}`, {
        since: day(since),
        person: madeBy ?? t("operator"),
        at: day(madeAt),
      })}
    </p>
  );
}
