import { ClaimList } from "@/components/claim/claim-list";
import { pageActor } from "../../../page-actor";

export default async function ClaimsPage() {
  await pageActor();
  return <ClaimList />;
}
