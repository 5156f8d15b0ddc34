import type { ReportQuestion, ReportSection } from '@/shared/api/types/reports';
import type { AnswerDraft, VisitWork } from './visit-work';

/** Whether a draft says something: a value, photos where photos are the answer, or why there is none. */
export function isAnswered(question: Pick<ReportQuestion, 'type'>, draft: AnswerDraft): boolean {
  if (draft.basis === null) return false;
  if (draft.basis === 'NA' || draft.basis === 'NOT_SHOWN') return true;
  if (question.type === 'PHOTO') return draft.photoIds.length > 0;
  const { value } = draft;
  if (value === null || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}

export function sectionProgress(section: ReportSection, work: Pick<VisitWork, 'answer'>) {
  const asked = section.questions.filter(({ computed }) => !computed);
  const answered = asked.filter((question) => isAnswered(question, work.answer(question.id)));
  return { answered: answered.length, all: asked.length };
}
