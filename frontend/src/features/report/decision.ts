import type { Money } from '@/shared/api/types/common';
import type { ReportObjective } from '@/shared/api/types/reports';

export type Choice = 'ACCEPT' | 'CONTEST';

export interface Decision {
  choice: Choice | undefined;
  reason: string;
}

export type Decisions = Record<string, Decision | undefined>;

export interface Outlook {
  decided: number;
  contested: ReportObjective[];
  complete: boolean;
  released: Money;
  held: Money;
}

/** A share of the fee in hundredths, half to even, as the server releases it. */
function shareOf(fee: Money, weight: number): number {
  const exact = fee.minor * weight;
  const whole = Math.floor(exact / 100);
  const rest = exact - whole * 100;
  return whole + (rest > 50 || (rest === 50 && whole % 2 === 1) ? 1 : 0);
}

/** What the choices made so far would do with the fee; what is not decided yet stays held. */
export function outlookOf(objectives: ReportObjective[], decisions: Decisions, fee: Money): Outlook {
  const choiceOf = ({ objectiveId }: ReportObjective) => decisions[objectiveId]?.choice;
  const contested = objectives.filter((objective) => choiceOf(objective) === 'CONTEST');
  const accepted = objectives
    .filter((objective) => choiceOf(objective) === 'ACCEPT')
    .reduce((sum, { weight }) => sum + weight, 0);
  const released = shareOf(fee, accepted);
  const decided = objectives.filter((objective) => choiceOf(objective) !== undefined).length;
  return {
    decided,
    contested,
    complete:
      decided === objectives.length &&
      contested.every(({ objectiveId }) => (decisions[objectiveId]?.reason.trim() ?? '') !== ''),
    released: { minor: released, currency: fee.currency },
    held: { minor: fee.minor - released, currency: fee.currency },
  };
}
