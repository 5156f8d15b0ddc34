const names = new Intl.DisplayNames('en', { type: 'region' });

/** "Vietnam" for VN; the code itself where it is none. */
export function countryName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
