import type { ReactNode } from "react";

/** A part of the claim panel with its heading; `aside` stands at the end of the heading's line. */
export function PanelSection({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-2 border-b border-line px-5 py-3.5">
      <div className="flex min-h-6 items-center justify-between gap-3">
        <h3 className="text-sm font-semibold">{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
