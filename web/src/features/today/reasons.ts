/** Which reasons Today says first: two of them stand open, the others are folded away. */
import type { ReasonCode } from '../../client/schema.generated';

/** True of many days, and so never what makes this one different. */
const smallPrint: readonly ReasonCode[] = ['few_practices_yet', 'first_time_short'];
/** The rules behind `back_after_hard`, which has said the same already. */
const saidTwice: readonly ReasonCode[] = ['after_over_limit', 'after_hard_session'];

/** The same reasons, the most telling ones first, otherwise in the order they came in. */
export function mostTellingFirst<T extends { code: ReasonCode }>(reasons: readonly T[]): T[] {
  const said = reasons.some(({ code }) => code === 'back_after_hard');
  const weight = ({ code }: T): number => {
    if (smallPrint.includes(code)) return 1;
    return said && saidTwice.includes(code) ? 2 : 0;
  };
  return [...reasons].sort((one, other) => weight(one) - weight(other));
}
