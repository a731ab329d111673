import { useTranslations } from "next-intl";
import { own } from "@/components/ui/own";
import type { DetailedCorrection } from "@/lib/queries/claim/get-claim-detail";

/** What the text did, or has still to do, about an approved verdict, in a sentence. */
export function CorrectionStands({ correction: { is, version, ruling } }: { correction: DetailedCorrection }) {
  const t = useTranslations("correction");
  return (
    <p className={is === "applied" || is === "stet" ? "text-[0.8125rem]" : "text-sm font-semibold"}>
      {is === "stet" && ruling
        ? t.rich("stet", { own, name: ruling.by, reason: ruling.reason })
        : t(is as Exclude<typeof is, "stet">, { version: version ?? "none" })}
    </p>
  );
}
