import { useTranslations } from "next-intl";
import { type VisibleClaimState, visibleClaimStates } from "@/lib/domain/claim/claim";

export type StateCounts = Readonly<Record<VisibleClaimState, number>>;

const order: readonly VisibleClaimState[] = [
  "approved",
  "dismissed",
  "submitted",
  "stale",
  "changes-requested",
  "open",
];

/** How far a check is: one bar, a part a state, settled ones first. Drawn as SVG, since the CSP allows no inline styles. */
export function StateBar({ counts, className = "" }: { counts: StateCounts; className?: string }) {
  const t = useTranslations();
  const total = visibleClaimStates.reduce((sum, state) => sum + counts[state], 0);
  const words = order
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${t(`state.${state}`).toLowerCase()}`);
  const label = t("state-bar.label", { total, parts: words.join(", ") });
  let x = 0;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className={`h-2 overflow-hidden rounded-full bg-line ${className}`}
    >
      <title>{label}</title>
      {order.map((state) => {
        const width = total === 0 ? 0 : (counts[state] / total) * 100;
        const left = x;
        x += width;
        return (
          width > 0 && (
            <rect
              key={state}
              className={`state-${state} fill-c`}
              x={left}
              y={0}
              width={Math.max(width - 0.8, 0.5)}
              height={8}
            />
          )
        );
      })}
    </svg>
  );
}
