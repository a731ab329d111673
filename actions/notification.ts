"use server";

import { chooseMail } from "@/lib/commands/notification/choose-mail";
import { readNotifications } from "@/lib/commands/notification/read-notifications";
import { chooseMailInput, readNotificationsInput } from "@/lib/input/notification";
import { act, note } from "./door/enter";

export async function chooseMailAction(input: unknown, key: string) {
  return act(chooseMail, chooseMailInput, input, key);
}
export async function readNotificationsAction(input: unknown) {
  return note(readNotifications, readNotificationsInput, input);
}
