import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api, upload } from '@/shared/api/http';
import type { Answer, Basis, Photo, QuestionType, Report } from '@/shared/api/types/reports';
import { PhotoQueue } from './photo-queue';
import { devicePhotos, type PhotoTarget } from './photo-store';
import { preparePhoto, sha256 } from './prepare-photo';
import { SaveQueue, type Versioned } from './save-queue';

export type AnswerDraft = Pick<Answer, 'value' | 'note' | 'rating' | 'photoIds'> & { basis: Basis | null };
export type ObjectiveDraft = Pick<Report['objectives'][number], 'verdict' | 'found' | 'photoIds'>;

export const reportKey = (bookingId: string) => ['bookings', bookingId, 'report'];

export function reportQuery(bookingId: string) {
  return {
    queryKey: reportKey(bookingId),
    queryFn: () => api.get<Report>(`/bookings/${bookingId}/report`),
    staleTime: Infinity,
    gcTime: Infinity,
  };
}

/** The report with what the server has just taken, so that no reload of everything is needed on a bad line. */
export function withSaved(
  report: Report,
  key: string,
  body: Record<string, unknown>,
  answer: Versioned,
): Report {
  const [kind = '', id = ''] = key.split(':');
  const kept = { ...body, version: answer.version };
  switch (kind) {
    case 'answer':
      return {
        ...report,
        sections: report.sections.map((section) => ({
          ...section,
          questions: section.questions.map((question) =>
            question.id === id ? { ...question, answer: { questionId: id, ...kept } as Answer } : question,
          ),
        })),
      };
    case 'objective':
      return {
        ...report,
        objectives: report.objectives.map((objective) =>
          objective.objectiveId === id ? { ...objective, ...kept } : objective,
        ),
      };
    case 'people':
      return { ...report, people: body['people'] as Report['people'], peopleVersion: answer.version };
    case 'summary':
      return { ...report, summary: { ...report.summary, ...kept } };
    default:
      return report;
  }
}

/** What a kind of question says by itself about how it is known; the others have to be asked. */
function naturalBasis(type: QuestionType | undefined): Basis | null {
  if (type === 'DOCNO') return 'DOCUMENT';
  return type === 'GEO' || type === 'PHOTO' || type === 'SIGN' ? 'SEEN' : null;
}

/** What one visit has unsaved and unsent on this device; it outlives the screens. */
export class VisitWork {
  readonly saves: SaveQueue;
  readonly photos: PhotoQueue;

  constructor(
    readonly bookingId: string,
    private readonly client: QueryClient,
  ) {
    this.saves = new SaveQueue({
      storage: window.localStorage,
      storageKey: `gemba.unsaved.${bookingId}`,
      send: (path, body) => api.put<Versioned>(`/bookings/${bookingId}/report${path}`, body),
      onSaved: (key, body, answer) => this.patch((report) => withSaved(report, key, body, answer)),
    });
    this.photos = new PhotoQueue({
      bookingId,
      store: devicePhotos,
      prepare: preparePhoto,
      digest: sha256,
      upload: (photo, onProgress) => {
        const form = new FormData();
        form.append('file', photo.blob, photo.name);
        form.append('sha256', photo.sha256);
        form.append('capturedAt', photo.capturedAt);
        if (photo.target.kind === 'answer') form.append('questionId', photo.target.id);
        return upload<Photo>(`/bookings/${bookingId}/photos`, form, onProgress);
      },
      onUploaded: async (target, photo) => {
        await client.query({ ...reportQuery(bookingId), staleTime: 'static' });
        this.attach(target, photo);
      },
    });
  }

  get report(): Report | undefined {
    return this.client.getQueryData<Report>(reportKey(this.bookingId));
  }

  answer(questionId: string): AnswerDraft {
    const unsaved = this.saves.get(`answer:${questionId}`);
    if (unsaved) return unsaved.body as unknown as AnswerDraft;
    const answer = this.questionOf(questionId)?.answer;
    if (!answer) return { value: null, basis: null, note: '', rating: null, photoIds: [] };
    const { value, basis, note, rating, photoIds } = answer;
    return { value, basis, note, rating, photoIds };
  }

  changeAnswer(questionId: string, changes: Partial<AnswerDraft>) {
    const question = this.questionOf(questionId);
    const before = this.answer(questionId);
    const draft: AnswerDraft = { ...before, basis: before.basis ?? naturalBasis(question?.type), ...changes };
    const base = question?.answer?.version ?? 0;
    this.saves.change(`answer:${questionId}`, `/answers/${questionId}`, draft, base, draft.basis !== null);
  }

  objective(objectiveId: string): ObjectiveDraft {
    const unsaved = this.saves.get(`objective:${objectiveId}`);
    if (unsaved) return unsaved.body as unknown as ObjectiveDraft;
    const kept = this.report?.objectives.find((objective) => objective.objectiveId === objectiveId);
    return { verdict: kept?.verdict ?? null, found: kept?.found ?? '', photoIds: kept?.photoIds ?? [] };
  }

  changeObjective(objectiveId: string, changes: Partial<ObjectiveDraft>) {
    const kept = this.report?.objectives.find((objective) => objective.objectiveId === objectiveId);
    const draft = { ...this.objective(objectiveId), ...changes };
    this.saves.change(`objective:${objectiveId}`, `/objectives/${objectiveId}`, draft, kept?.version ?? 0);
  }

  photoIds(target: PhotoTarget): string[] {
    return target.kind === 'answer' ? this.answer(target.id).photoIds : this.objective(target.id).photoIds;
  }

  setPhotos(target: PhotoTarget, photoIds: string[]) {
    if (target.kind === 'answer') this.changeAnswer(target.id, { photoIds });
    else this.changeObjective(target.id, { photoIds });
  }

  flush() {
    this.saves.flush();
    this.photos.flush();
  }

  private attach(target: PhotoTarget, photo: Photo) {
    this.patch((report) => ({
      ...report,
      photos: report.photos.some(({ id }) => id === photo.id) ? report.photos : [...report.photos, photo],
    }));
    const photoIds = this.photoIds(target);
    if (!photoIds.includes(photo.id)) this.setPhotos(target, [...photoIds, photo.id]);
  }

  private questionOf(id: string) {
    return this.report?.sections.flatMap(({ questions }) => questions).find((question) => question.id === id);
  }

  private patch(change: (report: Report) => Report) {
    this.client.setQueryData<Report>(reportKey(this.bookingId), (report) => report && change(report));
  }
}

const works = new Map<string, VisitWork>();

export function workOf(bookingId: string, client: QueryClient): VisitWork {
  let work = works.get(bookingId);
  if (work === undefined) {
    work = new VisitWork(bookingId, client);
    works.set(bookingId, work);
  }
  return work;
}

/** Shows a screen again whenever something was typed, saved or sent. */
export function useWorkChanges(work: VisitWork) {
  useSyncExternalStore(work.saves.subscribe, work.saves.snapshot);
  useSyncExternalStore(work.photos.subscribe, work.photos.snapshot);
}
