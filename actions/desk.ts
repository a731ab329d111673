"use server";

import { activatePerson } from "@/lib/commands/desk/activate-person";
import { addPerson } from "@/lib/commands/desk/add-person";
import { changePassword } from "@/lib/commands/desk/change-password";
import { changeRole } from "@/lib/commands/desk/change-role";
import { changeSettings } from "@/lib/commands/desk/change-settings";
import { deactivatePerson } from "@/lib/commands/desk/deactivate-person";
import { erasePerson } from "@/lib/commands/desk/erase-person";
import { resetPassword } from "@/lib/commands/desk/reset-password";
import { changeSettingsInput } from "@/lib/input/newsroom-settings";
import {
  addPersonInput,
  changePasswordInput,
  changeRoleInput,
  resetPasswordInput,
  setActiveInput,
} from "@/lib/input/person";
import { act } from "./door/enter";

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
export async function changeSettingsAction(input: unknown, key: string) {
  return act(changeSettings, changeSettingsInput, input, key);
}
