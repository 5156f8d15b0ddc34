/** The payment provider's names for what it still wants, as a person would say them. */
const patterns: [RegExp, Need][] = [
  [/external_account|bank_account/, 'bank'],
  [/verification|document/, 'identity'],
  [/\bdob\b|\.dob/, 'birth'],
  [/address/, 'address'],
  [/first_name|last_name|\.name/, 'name'],
  [/phone/, 'phone'],
  [/email/, 'email'],
  [/tos_acceptance/, 'terms'],
  [/id_number|tax_id|ssn/, 'tax'],
  [/business/, 'business'],
];

export type Need =
  | 'bank'
  | 'identity'
  | 'address'
  | 'birth'
  | 'name'
  | 'phone'
  | 'email'
  | 'terms'
  | 'tax'
  | 'business'
  | 'other';

export function needsOf(requirements: string[]): Need[] {
  const needs = requirements.map(
    (requirement) => patterns.find(([pattern]) => pattern.test(requirement))?.[1] ?? 'other',
  );
  return [...new Set(needs)];
}
