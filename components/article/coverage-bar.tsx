/**
 * How much of an article has been looked at, drawn: the covered part full, the rest empty. Its numbers stand in words
 * beside it. Drawn as SVG, since the CSP allows no inline styles.
 */
export function CoverageBar({
  covered,
  total,
  className = "",
}: {
  covered: number;
  total: number;
  className?: string;
}) {
  const width = total === 0 ? 100 : (covered / total) * 100;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className={`h-2 rounded-xs border border-edge ${className}`}
    >
      <rect className="fill-ink" width={width} height={8} />
    </svg>
  );
}
