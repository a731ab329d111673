import { getFormatter, getTranslations } from "next-intl/server";
import { EndedPage, orEnded } from "@/app/ended-page";
import { pageActor, pageData } from "@/app/page-actor";
import { CopiedHash } from "@/components/article/versions/copied-hash";
import { CheckHere } from "@/components/exchange/foreign-report/check-here";
import { VerifyAgain } from "@/components/exchange/foreign-report/verify-again";
import { buttonClass } from "@/components/ui/button-class";
import { Page } from "@/components/ui/page";
import { WayBack } from "@/components/ui/way-back";
import { EndedApart } from "@/lib/apart/ended-apart";
import { may } from "@/lib/auth/authorize";
import { reportFormats } from "@/lib/exporters/report/report-formats";
import { getForeignReportPage } from "@/lib/queries/exchange/get-foreign-report-page";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("foreign-reports"))("title") };
}

const section = "grid justify-items-start gap-3 rounded-xl border border-line bg-panel p-4 sm:p-5";

/** One report of another newsroom: to read and give on, whose it is, and the way to check its article here. */
export default async function ForeignReportPage({ params }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const [t, format, page] = await Promise.all([
    getTranslations("foreign-reports"),
    getFormatter(),
    orEnded(pageData(getForeignReportPage(actor, id))),
  ]);
  if (page instanceof EndedApart) return <EndedPage ended={page} href="/foreign-reports" back={t("all")} />;
  const { title, newsroom, madeAt, importedAt, sha256, key, article, claimCount, here, toMark, lost } = page;
  const dateOf = (date: Date) => format.dateTime(date, { dateStyle: "medium", timeStyle: "short" });
  const address = `/foreign-reports/${id}`;
  const mayCheck = may(actor, "article:import") && may(actor, "claim:mark");
  return (
    <Page
      title={title}
      tongue={{ lang: article.language, dir: article.direction }}
      above={<WayBack href="/foreign-reports">{t("all")}</WayBack>}
      lead={<p>{t("made", { newsroom, date: dateOf(madeAt) })}</p>}
      isNarrow
    >
      <section className={section} aria-labelledby="report">
        <h2 id="report" className="text-lg font-semibold">
          {t("report")}
        </h2>
        <p className="max-w-[66ch]">{t("report-lead", { claims: claimCount, version: article.version })}</p>
        <div className="flex flex-wrap gap-2">
          <a href={`${address}/report`} className={buttonClass("primary")}>
            {t("read")}
          </a>
          {reportFormats.map(({ name, label }) => (
            <a key={name} href={`${address}/report/${name}`} className={buttonClass()} download>
              {label}
            </a>
          ))}
          {key && (
            <a href={`${address}/bundle`} className={buttonClass()} download>
              {t("bundle")}
            </a>
          )}
        </div>
      </section>
      <section className={section} aria-labelledby="whose">
        <h2 id="whose" className="text-lg font-semibold">
          {t("whose")}
        </h2>
        <p className="max-w-[66ch]">{t(key ? "verified-on" : "unverified", { date: dateOf(importedAt) })}</p>
        {key && (
          <>
            <dl className="grid gap-2 text-[0.8125rem]">
              <div>
                <dt className="font-semibold text-soft">{t("key")}</dt>
                <dd>
                  <code className="font-mono wrap-anywhere">{key.key}</code>
                </dd>
              </div>
              <div>
                <dt className="font-semibold text-soft">{t("fingerprint")}</dt>
                <dd>
                  <code className="font-mono wrap-anywhere">{key.fingerprint}</code>
                </dd>
              </div>
            </dl>
            <p className="max-w-[66ch] text-[0.8125rem] text-soft">{t(key.isOwn ? "own-key" : "compare-key")}</p>
            <VerifyAgain reportId={id} />
          </>
        )}
        <CopiedHash sha256={sha256} label="SHA-256" />
      </section>
      <section className={section} aria-labelledby="check-here">
        <h2 id="check-here" className="text-lg font-semibold">
          {t("check-here-title")}
        </h2>
        {mayCheck ? (
          <CheckHere reportId={id} here={here} toMark={toMark} lost={lost} />
        ) : (
          <p className="text-soft">{t("no-right")}</p>
        )}
      </section>
    </Page>
  );
}
