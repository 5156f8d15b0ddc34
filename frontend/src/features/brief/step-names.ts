import { useBriefText } from './text';

export const stepIds = ['what', 'objectives', 'people', 'when', 'review'] as const;
export type StepId = (typeof stepIds)[number];

export function useStepNames(): string[] {
  const text = useBriefText();
  return stepIds.map((id) => text(`step.${id}`));
}
