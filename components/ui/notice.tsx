import type { ReactNode } from "react";

/** Words that stand beside what caused them. A refusal is announced at once, good news when there is time. */
export function Notice({
  tone,
  children,
  id,
}: {
  tone: "refusal" | "good" | "plain";
  children: ReactNode;
  id?: string;
}) {
  const look = {
    refusal: "border-ink text-ink",
    good: "border-ink text-ink",
    plain: "border-edge text-soft",
  }[tone];
  return (
    <div
      id={id}
      role={tone === "refusal" ? "alert" : "status"}
      className={`rounded-md border-s-4 bg-sunken px-3 py-2 text-sm ${look}`}
    >
      {children}
    </div>
  );
}
