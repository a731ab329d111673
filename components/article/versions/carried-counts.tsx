import { useTranslations } from "next-intl";
import type { AnchorHow } from "@/lib/domain/anchor/anchor";

/** What asks for nobody comes first, what is lost last. Each has a sign, so that it never tells by colour alone. */
const hows = [
  ["exact", "=", ""],
  ["marked", "+", ""],
  ["moved", "↕", ""],
  ["corrected", "=", ""],
  ["confirmed", "·", "text-ink"],
  ["reworded", "≈", "text-ink"],
  ["lost", "✕", "text-ink"],
] as const satisfies readonly (readonly [AnchorHow, string, string])[];

/** How the claims came to stand in a version. */
export function CarriedCounts({ counts }: { counts: Readonly<Partial<Record<AnchorHow, number>>> }) {
  const t = useTranslations("versions");
  const shown = hows.filter(([how]) => (counts[how] ?? 0) > 0);
  if (shown.length === 0) return <p className="text-[0.8125rem] text-soft">{t("no-claims")}</p>;
  return (
    <ul aria-label={t("claims")} className="flex flex-wrap gap-x-3 gap-y-1 text-[0.8125rem]">
      {shown.map(([how, sign, look]) => (
        <li key={how} className={`whitespace-nowrap ${look ? `font-semibold ${look}` : "text-soft"}`}>
          <span aria-hidden="true">{sign} </span>
          {t(`how-${how}`, { count: counts[how] ?? 0 })}
        </li>
      ))}
    </ul>
  );
}
