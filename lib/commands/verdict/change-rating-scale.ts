import { defineCommand, done } from "@/lib/commands/define-command";
import { getRatingScale, insertRatingScale } from "@/lib/data/verdict/rating-scales";
import { refuse } from "@/lib/domain/result";
import { checkRatings } from "@/lib/domain/verdict/rating-scale";
import type { ChangeRatingScaleInput } from "@/lib/input/rating-scale";

/** Puts a new version of the scale in force; earlier verdicts keep the version that they were given in. */
export const changeRatingScale = defineCommand<ChangeRatingScaleInput, { version: number }>({
  name: "change-rating-scale",
  permission: "rating-scale:change",
  async run({ tx, actor }, input) {
    const scale = await getRatingScale(tx);
    if (scale.version !== input.version) return refuse("scale-changed");
    const checked = checkRatings(input.ratings);
    if (!checked.ok) return checked;
    const version = scale.version + 1;
    const scaleId = await insertRatingScale(tx, version, checked.value, actor.id);
    if (scaleId === null) return refuse("scale-changed");
    return done({
      value: { version },
      event: {
        type: "rating-scale.changed",
        subject: scaleId,
        from: String(scale.version),
        to: String(version),
        data: { ratings: checked.value.map((rating) => ({ ...rating })) },
      },
    });
  },
});
