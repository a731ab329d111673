import { useTranslations } from "next-intl";
import { FindingMark } from "@/components/verdict/finding-mark";
import type { NamedScale } from "@/lib/queries/verdict/get-rating-scale";
import { RatingList } from "./rating-list";

/** An earlier version; `made` says when and by whom, in words. */
export type EarlierScale = Pick<NamedScale, "version" | "ratings"> & { readonly made: string };

/** The versions that were in force before, each folded into a line. */
export function EarlierScales({ scales }: { scales: readonly EarlierScale[] }) {
  const t = useTranslations("rating-scale");
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-panel">
      {scales.map((scale) => (
        <details key={scale.version} className="group border-b border-line px-4 py-2 last:border-b-0">
          <summary className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-1">
            <span aria-hidden="true" className="text-soft group-open:rotate-90">
              ▸
            </span>
            <span className="font-semibold">{t("version", { version: scale.version })}</span>
            <span className="text-[0.8125rem] text-soft">{scale.made}</span>
            <span className="flex flex-wrap gap-x-3 text-[0.8125rem] group-open:hidden">
              {scale.ratings.map((rating) => (
                <FindingMark key={rating.key} finding={rating} />
              ))}
            </span>
          </summary>
          <RatingList ratings={scale.ratings} />
        </details>
      ))}
    </div>
  );
}
