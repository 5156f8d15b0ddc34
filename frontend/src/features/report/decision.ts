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
  acceptedWeight: number;
}

/** What the choices made so far come to; what is not decided yet is not accepted. */
export function outlookOf(objectives: ReportObjective[], decisions: Decisions): Outlook {
  const choiceOf = ({ objectiveId }: ReportObjective) => decisions[objectiveId]?.choice;
  const contested = objectives.filter((objective) => choiceOf(objective) === 'CONTEST');
  const acceptedWeight = objectives
    .filter((objective) => choiceOf(objective) === 'ACCEPT')
    .reduce((sum, { weight }) => sum + weight, 0);
  const decided = objectives.filter((objective) => choiceOf(objective) !== undefined).length;
  return {
    decided,
    contested,
    complete:
      decided === objectives.length &&
      contested.every(({ objectiveId }) => (decisions[objectiveId]?.reason.trim() ?? '') !== ''),
    acceptedWeight,
  };
}
