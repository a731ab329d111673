"use server";

import { activatePerson } from "@/lib/commands/activate-person";
import { addPerson } from "@/lib/commands/add-person";
import { changePassword } from "@/lib/commands/change-password";
import { changeRatingScale } from "@/lib/commands/change-rating-scale";
import { changeRole } from "@/lib/commands/change-role";
import { changeSettings } from "@/lib/commands/change-settings";
import { deactivatePerson } from "@/lib/commands/deactivate-person";
import { erasePerson } from "@/lib/commands/erase-person";
import { resetPassword } from "@/lib/commands/reset-password";
import { changeSettingsInput } from "@/lib/input/newsroom-settings";
import {
  addPersonInput,
  changePasswordInput,
  changeRoleInput,
  resetPasswordInput,
  setActiveInput,
} from "@/lib/input/person";
import { changeRatingScaleInput } from "@/lib/input/rating-scale";
import { act } from "./act";

export async function addPersonAction(input: unknown, key: string) {
  return act(addPerson, addPersonInput, input, key);
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
export async function resetPasswordAction(input: unknown, key: string) {
  return act(resetPassword, resetPasswordInput, input, key);
}
export async function changePasswordAction(input: unknown, key: string) {
  return act(changePassword, changePasswordInput, input, key);
}
export async function changeRatingScaleAction(input: unknown, key: string) {
  return act(changeRatingScale, changeRatingScaleInput, input, key);
}
export async function changeSettingsAction(input: unknown, key: string) {
  return act(changeSettings, changeSettingsInput, input, key);
}
