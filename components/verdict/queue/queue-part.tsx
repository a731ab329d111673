import type { ReactNode } from "react";

/** A part of the open claim under its heading. */
export function QueuePart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h3 className="text-xs font-semibold text-soft">{title}</h3>
      {children}
    </section>
  );
}
