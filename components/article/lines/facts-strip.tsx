import type { LineFact } from "./use-facts";

/** The width of a fact where there is room, and the longest strip, in pixels. */
const STEP = 6;
const LONGEST = 260;

type Look = "ticked" | "set-aside" | "lit" | "waiting" | "current";

/** How each look is drawn in a place of 6 by 12: a pencil stroke, a dot, a field, a line below, a filled field. */
const strokes: Readonly<Record<Look, (x: number) => string>> = {
  ticked: (x) => `M${x + 0.5} 11L${x + 5} 1`,
  "set-aside": (x) => `M${x + 2} 10.5h2`,
  lit: (x) => `M${x} 1h5v10h-5z`,
  waiting: (x) => `M${x} 11h5`,
  current: (x) => `M${x} 0h5v12h-5z`,
};

function lookOf(fact: LineFact, current: LineFact | null): Look {
  if (fact === current) return "current";
  if (fact.state === "ticked") return "ticked";
  if (fact.state !== "waiting") return "set-aside";
  return fact.match ? "lit" : "waiting";
}

/** The article's facts in their order, each as small as it may be: how far they are at a glance. The words beside it say the same. */
export function FactsStrip({ facts, current }: { facts: readonly LineFact[]; current: LineFact | null }) {
  if (facts.length === 0) return null;
  const drawn: Record<Look, string> = { ticked: "", "set-aside": "", lit: "", waiting: "", current: "" };
  for (const [i, fact] of facts.entries()) {
    const look = lookOf(fact, current);
    drawn[look] += strokes[look](i * STEP);
  }
  const width = facts.length * STEP;
  return (
    <svg
      aria-hidden="true"
      className="facts-strip max-w-full"
      width={Math.min(width, LONGEST)}
      height="12"
      viewBox={`0 0 ${width} 12`}
      preserveAspectRatio="none"
    >
      {Object.entries(drawn).map(([look, path]) => path && <path key={look} className={look} d={path} />)}
    </svg>
  );
}
