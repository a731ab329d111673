import { getTranslations } from "next-intl/server";
import { SetPasswordForm } from "@/components/desk/account/set-password-form";
import { SignedOutPage } from "@/components/shell/signed-out-page";

export async function generateMetadata() {
  return { title: (await getTranslations("set-password"))("title") };
}

export default async function SetPasswordPage() {
  const t = await getTranslations("set-password");
  return (
    <SignedOutPage title={t("title")} lead={t("lead")}>
      <SetPasswordForm />
    </SignedOutPage>
  );
}
