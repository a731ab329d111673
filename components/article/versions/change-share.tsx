import { useFormatter, useTranslations } from "next-intl";

type Props = {
  readonly inserted: number;
  readonly deleted: number;
  readonly bounded: boolean;
  readonly length: number;
  readonly lengthBefore: number;
};

/** How much of a text a new version changed: a bar of what went, stayed and came, and the same in words. */
export function ChangeShare({ inserted, deleted, bounded, length, lengthBefore }: Props) {
  const t = useTranslations("versions");
  const format = useFormatter();
  const percent = (part: number) =>
    part > 0 && part < 0.001 ? "<0.1%" : format.number(part, { style: "percent", maximumFractionDigits: 1 });
  if (inserted + deleted === 0) return <p className="text-[0.8125rem] text-soft">{t("not-changed")}</p>;
  const whole = Math.max(lengthBefore + inserted, 1);
  const parts = { deleted: deleted / whole, inserted: inserted / whole };
  const share = percent((inserted + deleted) / Math.max(length + lengthBefore, 1));
  const label = t("bar", {
    deleted: percent(parts.deleted),
    kept: percent(1 - parts.deleted - parts.inserted),
    inserted: percent(parts.inserted),
  });
  return (
    <div className="grid gap-1">
      <svg
        role="img"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        className="h-2 w-full max-w-72 overflow-hidden rounded-full bg-line rtl:-scale-x-100"
      >
        <title>{label}</title>
        <rect className="fill-edge" x={0} y={0} width={widthOf(parts.deleted)} height={8} />
        <rect className="fill-ink" x={100 - widthOf(parts.inserted)} y={0} width={widthOf(parts.inserted)} height={8} />
      </svg>
      <p className="text-[0.8125rem] text-soft">
        {t("changed", { bounded: String(bounded), inserted, deleted, share })}
      </p>
    </div>
  );
}

/** Whatever there is shows, however little. */
function widthOf(part: number): number {
  return part === 0 ? 0 : Math.max(part * 100, 0.8);
}
