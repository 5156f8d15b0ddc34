import type { Answer, ReportQuestion } from '@/shared/api/types/reports';
import type { useReportText } from './text';

type Words = ReturnType<typeof useReportText>;

function fieldsOf(value: Answer['value']): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** An answer's value in words; tables and pictures are shown by their own components. */
export function answerText(question: ReportQuestion, answer: Answer, text: Words): string {
  const { value } = answer;
  if (value === null) return '';
  switch (question.type) {
    case 'YN':
      return text(value === true ? 'value.yes' : 'value.no');
    case 'RATE':
      return text('value.rate', { value: wordOf(value) });
    case 'NUM':
      return question.unit === null ? wordOf(value) : `${wordOf(value)} ${question.unit}`;
    case 'MANY':
      return Array.isArray(value) ? value.map(wordOf).join(', ') : wordOf(value);
    case 'ONE':
    case 'TEXT':
    case 'DOCNO':
      return wordOf(value);
    case 'GEO': {
      const { lat, lng, accuracyM } = fieldsOf(value);
      return text('value.geo', {
        lat: Number(lat).toFixed(5),
        lng: Number(lng).toFixed(5),
        accuracy: Math.round(Number(accuracyM)),
      });
    }
    case 'SIGN': {
      const { name, position } = fieldsOf(value);
      return text('value.sign', { name: wordOf(name), position: wordOf(position) });
    }
    case 'TABLE':
    case 'PHOTO':
      return '';
  }
}

export function tableRows(answer: Answer): Record<string, string>[] {
  if (!Array.isArray(answer.value)) return [];
  return answer.value
    .filter((row): row is Record<string, unknown> => typeof row === 'object')
    .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, wordOf(value)])));
}
