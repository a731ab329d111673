import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { HoldCheckpoint } from "@/components/record/hold-checkpoint";
import { TextToCopy } from "@/components/record/text-to-copy";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { own } from "@/components/ui/own";
import { Page } from "@/components/ui/page";
import { getRecord } from "@/lib/queries/record/get-record";

export async function generateMetadata() {
  return { title: (await getTranslations("record"))("title") };
}

export default async function RecordPage() {
  const actor = await pageActor();
  const { checkpoint, keys, waiting } = await pageData(getRecord(actor));
  const t = await getTranslations("record");
  const format = await getFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: "medium" });
  return (
    <Page
      title={t("title")}
      lead={<p>{t("lead")}</p>}
      actions={
        <Link href="/record/events" className={buttonClass()}>
          {t("events-link")}
        </Link>
      }
      isNarrow
    >
      {checkpoint ? (
        <section className="grid gap-3" aria-labelledby="checkpoint">
          <h2 id="checkpoint" className="text-lg font-semibold">
            {t("checkpoint")}
          </h2>
          <p className="max-w-[66ch]">
            {t("covers", {
              size: checkpoint.size,
              until: format.dateTime(checkpoint.until, { dateStyle: "medium", timeStyle: "medium" }),
            })}
          </p>
          <p className="max-w-[66ch] text-[0.8125rem] text-soft">{t("checkpoint-hint")}</p>
          <TextToCopy label={t("checkpoint-text")} text={checkpoint.note} file="/record/checkpoint" />
        </section>
      ) : (
        <EmptyState title={t("none-title")}>{t("none")}</EmptyState>
      )}
      {waiting > 0 && <Notice tone="plain">{t("waiting", { count: waiting })}</Notice>}
      {keys.length > 0 && (
        <section className="grid gap-3" aria-labelledby="keys">
          <h2 id="keys" className="text-lg font-semibold">
            {t("keys")}
          </h2>
          <p className="max-w-[66ch] text-[0.8125rem] text-soft">{t("keys-hint")}</p>
          <ul className="grid gap-5">
            {keys.map(({ key, fingerprint, since, until, rotation }, i) => (
              <li key={key} className="grid gap-1">
                <TextToCopy
                  label={t(i === 0 ? "key-now" : "key-earlier")}
                  text={key}
                  {...(i === 0 && { file: "/record/key" })}
                />
                <p className="text-[0.8125rem] text-soft">
                  {t("fingerprint")} <code className="font-mono">{fingerprint}</code>
                </p>
                <p className="text-[0.8125rem] text-soft">
                  {until
                    ? t("key-days", { since: day(since), until: day(until) })
                    : t("key-since", { since: day(since) })}{" "}
                  {rotation === null
                    ? t("key-first")
                    : rotation.by === null
                      ? t("key-by-operator")
                      : t("key-by", { name: rotation.by })}
                </p>
                {rotation?.reason && (
                  <p className="text-[0.8125rem] text-soft">{t.rich("key-why", { own, reason: rotation.reason })}</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="grid gap-2" aria-labelledby="hold">
        <h2 id="hold" className="text-lg font-semibold">
          {t("hold")}
        </h2>
        <HoldCheckpoint />
      </section>
      <section className="grid gap-2" aria-labelledby="verify">
        <h2 id="verify" className="text-lg font-semibold">
          {t("verify")}
        </h2>
        <p className="max-w-[66ch]">{t("verify-text")}</p>
        <pre dir="ltr" className="font-mono text-[0.8125rem] whitespace-pre-wrap">
          npm run -s galley -- audit verify --against checkpoint.txt
        </pre>
        <p className="max-w-[66ch] text-[0.8125rem] text-soft">{t("limits")}</p>
      </section>
    </Page>
  );
}
