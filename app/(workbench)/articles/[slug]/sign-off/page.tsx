import { getFormatter, getTranslations } from "next-intl/server";
import { pageActor, pageData, seenOfRequest } from "@/app/page-actor";
import { slugIn } from "@/app/slug-in";
import { SignOffPanel } from "@/components/article/sign-off-panel";
import { PanelUpTo } from "@/components/live/panel-up-to";
import { SignInLine } from "@/components/verdict/sign-in-line";
import { may } from "@/lib/auth/authorize";
import { getSignOff } from "@/lib/queries/article/get-sign-off";

export async function generateMetadata() {
  return { title: (await getTranslations("sign-off"))("heading") };
}

export default async function SignOffPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor();
  const format = await getFormatter();
  const { inTheWay, stillWrong, fullCoverage, covers, standing } = await pageData(
    getSignOff(actor, slugIn((await params).slug)),
  );
  const signedOff = standing && {
    by: standing.by,
    signIn: <SignInLine signIn={standing.signIn} />,
    when: format.dateTime(standing.at, { dateStyle: "medium", timeStyle: "short" }),
  };
  return (
    <>
      <PanelUpTo seen={await seenOfRequest()} personId={actor.id} />
      <SignOffPanel
        signedOff={signedOff}
        inTheWay={inTheWay}
        stillWrong={stillWrong}
        mayRule={may(actor, "verdict:decide")}
        fullCoverage={fullCoverage}
        covers={{ ...covers, sha256: standing?.sha256 ?? covers.sha256 }}
      />
    </>
  );
}
