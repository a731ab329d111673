import type { Command } from "./command";
import { commands } from "./commands";

/** The list of all commands, for a terminal. */
export function helpOfAll(): string {
  const forms = commands.flatMap((each) => each.forms);
  const lines = forms.map(({ usage, does }) => `  ${usage}\n      ${bare(does)}\n`);
  return `npm run galley -- <command>\n\n${lines.join("")}\nnpm run galley -- help <command> tells more of one.\n`;
}

/** All there is to say of one command, for a terminal. */
export function helpOf(command: Command): string {
  return command.forms.map(({ usage, ...form }) => `${usage}\n\n${bare(sentencesOf(command, form))}\n`).join("\n");
}

/** The commands as a Markdown table. */
export function tableOfCommands(): string {
  const rows = commands.flatMap((each) =>
    each.forms.map(({ usage, ...form }) => `| \`${inCell(usage)}\` | ${inCell(sentencesOf(each, form))} |\n`),
  );
  return `| command | does |\n|---|---|\n${rows.join("")}`;
}

function sentencesOf({ database }: Command, { does, more }: { readonly does: string; readonly more?: string }): string {
  const sentences = [does, ...(more === undefined ? [] : [more]), ...(database ? [] : ["Needs no database"])];
  return `${sentences.join(". ")}.`;
}

/** Without the marks of Markdown. */
function bare(text: string): string {
  return text.replaceAll("`", "");
}

/** A bar would end the cell, in code too. */
function inCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
