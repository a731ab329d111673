export type ButtonLook = "plain" | "primary" | "quiet" | "danger";

const base =
  "inline-flex items-center justify-center gap-1.5 rounded-lg border px-3 py-1.5 text-[0.8125rem] font-semibold whitespace-nowrap no-underline min-h-9 disabled:opacity-55 disabled:cursor-not-allowed aria-disabled:opacity-55";
const looks: Record<ButtonLook, string> = {
  plain: "border-edge bg-panel text-ink hover:bg-sunken",
  primary: "border-ink bg-ink text-on-ink hover:opacity-85",
  quiet: "border-transparent text-soft hover:bg-sunken hover:text-ink",
  danger: "border-ink bg-panel text-ink hover:bg-sunken",
};

/** The classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = "plain"): string {
  return `${base} ${looks[look]}`;
}
