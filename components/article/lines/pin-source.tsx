import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { isolatedWhereItTurns } from "@/lib/domain/text/isolates";
import type { LineByLine } from "@/lib/queries/article/get-line-by-line";

type Props = { readonly slug: string; readonly sources: LineByLine["sources"]; readonly pinned: LineByLine["pinned"] };

/** Which source stands beside the article. It works without scripts. Server components only. */
export function PinSource({ slug, sources, pinned }: Props) {
  const t = useTranslations("lines");
  // A source whose copy is still on its way, or that was retired meanwhile, is not offered, and stays pinned.
  const offered = pinned === null || sources.some(({ id }) => id === pinned.id) ? sources : [pinned, ...sources];
  if (sources.length === 0 && pinned === null) return <p className="px-5 pt-4 text-soft">{t("no-sources")}</p>;
  return (
    <Form
      action={`/articles/${slug}/line-by-line`}
      scroll={false}
      className="flex items-center gap-2 border-b border-line px-4 py-2"
    >
      <label className="flex min-w-0 flex-1 items-center gap-2 text-sm">
        <span className="text-soft">{t("pin")}</span>
        <select
          key={pinned?.id}
          name="source"
          defaultValue={pinned?.id ?? ""}
          className="min-h-9 min-w-0 flex-1 rounded-md border border-edge bg-panel px-2 font-semibold"
        >
          {pinned === null && <option value="">{t("pin-none")}</option>}
          {offered.map(({ id, title, publisher }) => (
            <option key={id} value={id}>
              {[title, publisher].flatMap((words) => (words === null ? [] : isolatedWhereItTurns(words))).join(" · ")}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t("pin-go")}</Button>
      {pinned !== null && (
        <a
          href={`/articles/${slug}/pinned?source=${pinned.id}`}
          target={`galley-pinned-${slug}`}
          className={`max-lg:hidden ${buttonClass("quiet")}`}
        >
          {t("window")}
        </a>
      )}
    </Form>
  );
}
