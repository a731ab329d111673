import { z } from "zod";
import { rating } from "@/lib/domain/shape/verdict";

/** The whole new scale, best rating first, and the version that it follows. */
export const changeRatingScaleInput = z.object({ version: z.number().int(), ratings: z.array(rating).max(20) });
export type ChangeRatingScaleInput = z.output<typeof changeRatingScaleInput>;
