"use server";

import { activatePerson } from "@/lib/commands/desk/activate-person";
import { addPerson } from "@/lib/commands/desk/add-person";
import { changePassword } from "@/lib/commands/desk/change-password";
import { changeRole } from "@/lib/commands/desk/change-role";
import { changeSettings } from "@/lib/commands/desk/change-settings";
import { correctPerson } from "@/lib/commands/desk/correct-person";
import { deactivatePerson } from "@/lib/commands/desk/deactivate-person";
import { erasePerson } from "@/lib/commands/desk/erase-person";
import { makeLink } from "@/lib/commands/desk/make-link";
import { setPassword } from "@/lib/commands/desk/set-password";
import { changeSettingsInput } from "@/lib/input/newsroom-settings";
import {
  addPersonInput,
  changePasswordInput,
  changeRoleInput,
  correctPersonInput,
  makeLinkInput,
  nothingInput,
  personInput,
  setActiveInput,
  setPasswordInput,
} from "@/lib/input/person";
import { countPlaces } from "@/lib/queries/desk/count-places";
import { getHoldings } from "@/lib/queries/desk/get-holdings";
import { listColleagues } from "@/lib/queries/desk/list-colleagues";
import { act, actByLink, ask } from "./door/enter";

export async function addPersonAction(input: unknown, key: string) {
  return act(addPerson, addPersonInput, input, key);
}
export async function correctPersonAction(input: unknown, key: string) {
  return act(correctPerson, correctPersonInput, input, key);
}
export async function changeRoleAction(input: unknown, key: string) {
  return act(changeRole, changeRoleInput, input, key);
}
export async function deactivatePersonAction(input: unknown, key: string) {
  return act(deactivatePerson, setActiveInput, input, key);
}
export async function activatePersonAction(input: unknown, key: string) {
  return act(activatePerson, setActiveInput, input, key);
}
export async function erasePersonAction(input: unknown, key: string) {
  return act(erasePerson, setActiveInput, input, key);
}
export async function countPlacesAction(input: unknown) {
  return ask(countPlaces, nothingInput, input);
}
export async function listColleaguesAction(input: unknown) {
  return ask(listColleagues, nothingInput, input);
}
export async function getHoldingsAction(input: unknown) {
  return ask(getHoldings, personInput, input);
}
export async function makeLinkAction(input: unknown, key: string) {
  return act(makeLink, makeLinkInput, input, key);
}
/** Whoever sets a password is not signed in: the link says who it is. */
export async function setPasswordAction(input: unknown, key: string) {
  return actByLink(setPassword, setPasswordInput, input, key);
}
export async function changePasswordAction(input: unknown, key: string) {
  return act(changePassword, changePasswordInput, input, key);
}
export async function changeSettingsAction(input: unknown, key: string) {
  return act(changeSettings, changeSettingsInput, input, key);
}
