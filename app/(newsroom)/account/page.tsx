import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { ChangePasswordForm } from "@/components/desk/account/change-password-form";
import { KeysSwitch } from "@/components/desk/account/keys-switch";
import { MailChoice } from "@/components/desk/account/mail-choice";
import { Page } from "@/components/ui/page";
import { getMailChoice } from "@/lib/queries/notification/get-mail-choice";

export async function generateMetadata() {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage() {
  const actor = await pageActor();
  const mail = await pageData(getMailChoice(actor));
  const t = await getTranslations("account");
  const role = await getTranslations("role");
  return (
    <Page title={t("title")} isNarrow>
      <div className="grid gap-3">
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-base">
          <dt className="text-soft">{t("name")}</dt>
          <dd>
            <bdi>{actor.name}</bdi>
          </dd>
          <dt className="text-soft">{t("role")}</dt>
          <dd>{role(actor.role)}</dd>
        </dl>
        {actor.role !== "administrator" && <p className="text-[0.8125rem] text-soft">{t("ask")}</p>}
      </div>
      <section aria-labelledby="keyboard" className="grid gap-2 border-t border-line pt-6">
        <h2 id="keyboard" className="text-lg font-semibold">
          {t("keys-title")}
        </h2>
        <KeysSwitch />
      </section>
      <section aria-labelledby="mail" className="grid gap-4 border-t border-line pt-6">
        <div className="grid gap-1">
          <h2 id="mail" className="text-lg font-semibold">
            {t("mail-title")}
          </h2>
          <p className="max-w-[60ch] text-soft">{t("mail-lead")}</p>
          {!mail.isOn && <p className="max-w-[60ch] text-[0.8125rem]">{t("mail-off")}</p>}
        </div>
        <MailChoice often={mail.often} />
      </section>
      <section aria-labelledby="change-password" className="grid gap-4 border-t border-line pt-6">
        <div className="grid gap-1">
          <h2 id="change-password" className="text-lg font-semibold">
            {t("password-title")}
          </h2>
          <p className="max-w-[60ch] text-soft">{t("password-lead")}</p>
        </div>
        <ChangePasswordForm />
      </section>
    </Page>
  );
}
