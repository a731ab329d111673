import { useFormatter, useTranslations } from "next-intl";
import { CopiedHash } from "@/components/article/versions/copied-hash";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { type ExportScope, isUnderWay } from "@/lib/domain/report/export-scope";
import type { ExportRow } from "@/lib/queries/report/get-exports";
import { FollowExports } from "./follow-exports";
import { MakeAgain } from "./make-again";

/** The files that were made or are being made, the newest first. */
export function ExportList({ rows, labels }: { rows: readonly ExportRow[]; labels: Readonly<Record<string, string>> }) {
  const t = useTranslations("export");
  return (
    <section className="grid gap-3" aria-labelledby="earlier-exports">
      <h2 id="earlier-exports" className="text-lg font-semibold">
        {t("earlier")}
      </h2>
      {rows.length === 0 ? (
        <EmptyState title={t("none-title")}>
          <p>{t("none")}</p>
        </EmptyState>
      ) : (
        <ol className="divide-y divide-line rounded-xl border border-line bg-panel">
          {rows.map((row) => (
            <ExportItem key={row.id} row={row} label={labels[row.format] ?? row.format} />
          ))}
        </ol>
      )}
      {rows.some(({ state }) => isUnderWay(state)) && <FollowExports />}
    </section>
  );
}

type ItemProps = { row: ExportRow; label: string };

function ExportItem({ row, label }: ItemProps) {
  const t = useTranslations("export");
  const format = useFormatter();
  const { id, state, scope, person, by, askedAt, file, done, total, trouble } = row;
  const date = format.dateTime(askedAt, { dateStyle: "medium", timeStyle: "short" });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3.5 sm:px-5">
      <div className="grid min-w-0 gap-1">
        <h3 className="text-base font-semibold">
          {label} <span className="font-normal text-soft">· {scopeWords(t, scope)}</span>
          {person !== null && <bdi className="font-normal text-soft"> · {person}</bdi>}
        </h3>
        <p className="text-[0.8125rem] text-soft">
          <time dateTime={askedAt.toISOString()}>{t("by", { name: by, date })}</time>
          {file && ` · ${sizeWords(t, file.length)}`}
        </p>
        {file && <CopiedHash sha256={file.sha256} label={t("hash")} />}
        {state === "failed" && (
          <p className="max-w-[66ch] text-[0.8125rem] font-semibold text-ink">
            {t("failed", { trouble: trouble ?? "ended" })}
          </p>
        )}
      </div>
      {file && (
        <a href={`/exports/${id}`} className={buttonClass()} download={file.name}>
          {t("download")}
        </a>
      )}
      {isUnderWay(state) && (
        <p role="status" className="flex items-center gap-2.5 text-[0.8125rem] font-semibold text-ink">
          {state === "making" && total > 1 && (
            <progress className="h-1.5 w-28 accent-ink" aria-label={t("progress")} value={done} max={total} />
          )}
          {state === "waiting" ? t("waiting") : total > 1 ? t("making-many", { done, total }) : t("making")}
        </p>
      )}
      {state === "failed" && <MakeAgain scope={scope} format={row.format} />}
    </li>
  );
}

type Words = ReturnType<typeof useTranslations<"export">>;

function scopeWords(t: Words, scope: ExportScope): string {
  if (scope.of === "period") return t("period", { from: scope.from, to: scope.to });
  return scope.claim === null ? t("whole-article") : t("claim", { number: scope.claim });
}

function sizeWords(t: Words, bytes: number): string {
  return bytes < 1_000_000
    ? t("kilobytes", { size: Math.max(1, Math.round(bytes / 1000)) })
    : t("megabytes", { size: bytes / 1_000_000 });
}
