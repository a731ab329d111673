import { useTranslations } from "next-intl";
import { useId } from "react";
import { settledOf, type Tally } from "@/lib/domain/verdict/tally";

/**
 * How far a check is: settled claims alone fill it, in their findings' colours, what is left out is hatched, the rest stays
 * empty. Drawn as SVG, since the CSP allows no inline styles.
 */
export function ProgressMeter({ tally, className = "" }: { tally: Tally; className?: string }) {
  const t = useTranslations("progress");
  const corrections = useTranslations("correction");
  const { total, found, leftOut } = tally;
  const parts = found.map(({ label, count, isCorrected }) =>
    isCorrected ? `${count} ${corrections("found", { finding: label })}` : `${count} ${label}`,
  );
  if (leftOut > 0) parts.push(t("left-out", { count: leftOut }));
  const label = t("label", { settled: settledOf(tally), total, parts: parts.join(", ") });
  const bars = [
    ...found.map(({ colour, count, isCorrected }) => ({ look: isCorrected ? "f-ink" : `f-${colour}`, count })),
    { look: "left-out", count: leftOut },
  ];
  const hatched = useId();
  let x = 0;
  return (
    <svg role="img" viewBox="0 0 100 8" preserveAspectRatio="none" className={`meter ${className}`}>
      <title>{label}</title>
      {leftOut > 0 && (
        <pattern id={hatched} width="2.5" height="8" patternUnits="userSpaceOnUse">
          <path d="M0 8 2.5 0" className="hatch" />
        </pattern>
      )}
      {bars.map(({ look, count }) => {
        const width = total === 0 ? 0 : (count / total) * 100;
        const left = x;
        x += width;
        const fill = look === "left-out" ? `url(#${hatched})` : undefined;
        const shown = Math.max(width - 0.6, 0.2);
        return width > 0 && <rect key={left} className={look} fill={fill} x={left} y={0} width={shown} height={8} />;
      })}
    </svg>
  );
}

/** The numbers of a tally by finding, below the bar that says them aloud. */
export function TallyMarks({ tally: { found, leftOut } }: { tally: Tally }) {
  const t = useTranslations("progress");
  const corrections = useTranslations("correction");
  return (
    <span aria-hidden="true" className="flex flex-wrap gap-x-3 gap-y-0.5 tabular-nums">
      {found.map(({ label, colour, sign, count, isCorrected }) =>
        isCorrected ? (
          <span key={`${label} corrected`} className="state">
            {count} {corrections("word")}
          </span>
        ) : (
          <span key={label} className={`finding f-${colour}`}>
            <i className={`sign sign-${sign}`} />
            {count} <bdi>{label}</bdi>
          </span>
        ),
      )}
      {leftOut > 0 && (
        <span className="state text-soft">
          <i className="sign sign-dismissed" />
          {leftOut} {t("left-out-word")}
        </span>
      )}
    </span>
  );
}
