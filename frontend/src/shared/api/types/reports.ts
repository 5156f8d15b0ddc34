import type { VisitType } from './bookings';

export type Basis = 'SEEN' | 'DOCUMENT' | 'TOLD' | 'NOT_SHOWN' | 'NA';
export type Severity = 'CRITICAL' | 'MAJOR' | 'MINOR';
export type Verdict = 'PASS' | 'CONDITIONAL' | 'PENDING' | 'FAIL';
export type Grade = 'A' | 'B' | 'C' | 'D';
export type QuestionType =
  'YN' | 'RATE' | 'NUM' | 'ONE' | 'MANY' | 'TEXT' | 'TABLE' | 'DOCNO' | 'PHOTO' | 'GEO' | 'SIGN';

export type AnswerValue =
  string | number | boolean | string[] | Record<string, unknown>[] | Record<string, unknown>;

export interface Answer {
  questionId: string;
  value: AnswerValue | null;
  basis: Basis;
  note: string | null;
  rating: number | null;
  photoIds: string[];
  version: number;
  updatedAt: string;
}

export interface Column {
  key: string;
  label: string;
  type: 'TEXT' | 'NUMBER' | 'DATE' | 'TIME' | 'CHOICE' | 'READINGS';
  options: string[];
  required: boolean;
}

export interface Question {
  id: string;
  core: boolean;
  text: string;
  type: QuestionType;
  options: string[];
  unit: string | null;
  low: string | null;
  high: string | null;
  hint: string | null;
  maxLength: number | null;
  columns: Column[];
  severity: Severity;
  evidence: {
    photos: number;
    documents: number;
    video: boolean;
    geo: boolean;
    measurement: boolean;
    noteAlways: boolean;
  };
  rated: boolean;
  ratedHelp: string | null;
  scored: boolean;
  computed: boolean;
  required: boolean;
  help: string | null;
}

export interface ReportQuestion extends Question {
  answer: Answer | null;
  score: number | null;
  supported: boolean;
}

export interface ReportSection {
  code: string;
  title: string;
  intro: string | null;
  weight: number;
  score: number | null;
  coverage: number;
  enough: boolean;
  questions: ReportQuestion[];
}

export interface ReportObjective {
  objectiveId: string;
  text: string;
  proof: string;
  must: boolean;
  weight: number;
  verdict: Verdict | null;
  found: string | null;
  photoIds: string[];
  version: number;
}

export interface PersonMet {
  name: string;
  position: string;
  department: string;
  languageLevel: string;
  influence: string;
  consent: boolean;
}

export interface Finding {
  id: string;
  questionId: string | null;
  severity: Severity;
  title: string;
  detail: string | null;
  correctiveAction: string | null;
  photoIds: string[];
  manual: boolean;
  version: number;
}

export interface Photo {
  id: string;
  sha256: string;
  width: number;
  height: number;
  bytes: number;
  caption: string | null;
  questionId: string | null;
  capturedAt: string | null;
  receivedAt: string;
  thumbUrl: string;
  url: string;
  version: number;
}

export interface Report {
  bookingId: string;
  edition: number;
  state: 'WORKING' | 'DELIVERED';
  templateVersion: number;
  visitType: VisitType;
  sections: ReportSection[];
  objectives: ReportObjective[];
  people: PersonMet[];
  peopleVersion: number;
  findings: Finding[];
  summary: {
    strengths: string[];
    concerns: string[];
    couldNotVerify: string | null;
    verdict: Verdict | null;
    text: string | null;
    version: number;
  };
  score: {
    overall: number | null;
    grade: Grade | null;
    caps: string[];
    identityConfirmed: boolean;
    void: boolean;
    coverage: number;
  };
  frame: {
    announced: string | boolean | null;
    minutesOnFloor: number | null;
    areasRefused: string[];
    basisShares: { seen: number; document: number; told: number; notShown: number; na: number };
  };
  photos: Photo[];
  progress: { answered: number; applicable: number; requiredOpen: number };
  deliveredAt: string | null;
  contentHash: string | null;
  editions: { edition: number; deliveredAt: string }[];
}
