import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { SettingsForm } from "@/components/desk/settings/settings-form";
import { Page } from "@/components/ui/page";
import { may } from "@/lib/auth/authorize";
import { getSettings } from "@/lib/queries/desk/get-settings";

export async function generateMetadata() {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const actor = await pageActor();
  const { revision, fullCoverage, fullFacts, name, siteAddress, galleyAddress, mailWords } = await pageData(
    getSettings(actor),
  );
  const t = await getTranslations("settings");
  return (
    <Page title={t("title")} lead={<p>{t("lead")}</p>} isNarrow>
      <SettingsForm
        key={revision}
        revision={revision}
        fullCoverage={fullCoverage}
        fullFacts={fullFacts}
        mailWords={mailWords}
        name={name}
        siteAddress={siteAddress}
        galleyAddress={galleyAddress}
        mayChange={may(actor, "settings:change")}
      />
    </Page>
  );
}
