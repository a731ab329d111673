import { getTranslations } from "next-intl/server";
import { pageActor, pageData } from "@/app/page-actor";
import { SettingsForm } from "@/components/desk/settings/settings-form";
import { may } from "@/lib/auth/authorize";
import { getSettings } from "@/lib/queries/desk/get-settings";

export async function generateMetadata() {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const actor = await pageActor();
  const { revision, fullCoverage, fullFacts, name, siteAddress, galleyAddress } = await pageData(getSettings(actor));
  const t = await getTranslations("settings");
  return (
    <main id="content" className="mx-auto grid w-full max-w-4xl content-start gap-8 px-4 py-8">
      <div className="grid gap-1">
        <h1 className="font-serif text-3xl font-semibold">{t("title")}</h1>
        <p className="max-w-[66ch] text-soft">{t("lead")}</p>
      </div>
      <SettingsForm
        key={revision}
        revision={revision}
        fullCoverage={fullCoverage}
        fullFacts={fullFacts}
        name={name}
        siteAddress={siteAddress}
        galleyAddress={galleyAddress}
        mayChange={may(actor, "settings:change")}
      />
    </main>
  );
}
