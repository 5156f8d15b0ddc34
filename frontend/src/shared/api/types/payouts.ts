import type { SchemaOf } from './schema-of';

export type PayoutStop = SchemaOf<'PayoutStop'>;
export type PayoutTerms = SchemaOf<'PayoutTerms'>;
export type PayoutAccount = SchemaOf<'PayoutAccount'>;
export type BankForm = SchemaOf<'BankForm'>;
export type OnboardingPage = SchemaOf<'OnboardingPage'>;
