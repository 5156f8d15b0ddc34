import type { SchemaOf } from './schema-of';

export type Basis = SchemaOf<'Basis'>;
export type Severity = SchemaOf<'Severity'>;
export type Verdict = SchemaOf<'Verdict'>;
export type Grade = SchemaOf<'Grade'>;
export type QuestionType = SchemaOf<'QuestionType'>;
export type Column = SchemaOf<'Column'>;
export type ReportObjective = SchemaOf<'ObjectiveReport'>;
export type PersonMet = SchemaOf<'PersonMet'>;
export type Finding = SchemaOf<'Finding'>;
export type Photo = SchemaOf<'Photo'>;
export type SampleReport = SchemaOf<'SampleReport'>;
export type ShownSample = SchemaOf<'ShownSample'>;
export type SampleConsent = SchemaOf<'SampleConsent'>;
export type MissingItem = SchemaOf<'MissingItem'>;

export type AnswerValue =
  string | number | boolean | string[] | Record<string, unknown>[] | Record<string, unknown>;

/** What an answer holds depends on its question's type, which a schema cannot say. */
export type Answer = Omit<SchemaOf<'Answer'>, 'value'> & { value: AnswerValue | null };

export type ReportQuestion = Omit<SchemaOf<'Question'>, 'answer'> & { answer: Answer | null };
export type ReportSection = Omit<SchemaOf<'ReportSection'>, 'questions'> & { questions: ReportQuestion[] };
export type Report = Omit<SchemaOf<'Report'>, 'sections'> & { sections: ReportSection[] };
