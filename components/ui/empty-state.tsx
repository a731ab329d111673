import type { ReactNode } from "react";

/** What an empty screen says: what would stand here, and what to do first. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-3 rounded-xl border border-dashed border-edge px-6 py-14 text-center">
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="grid max-w-[46ch] justify-items-center gap-4 text-soft">{children}</div>
    </div>
  );
}
