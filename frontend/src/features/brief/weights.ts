export const fullWeight = 100;

export function totalOf(weights: number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/**
 * Whole weights that sum to 100 and keep their proportions as well as whole numbers can; nobody gets less than 1.
 * Without any weight yet all are equal. What rounding leaves goes to those that lost most, the first one on a tie.
 */
export function balance(weights: number[]): number[] {
  if (weights.length === 0) return [];
  const positive = weights.map((weight) => Math.max(weight, 0));
  const total = totalOf(positive);
  const spare = fullWeight - weights.length;
  const shares = positive.map((weight) => (total === 0 ? spare / weights.length : (spare * weight) / total));
  const whole = shares.map((share) => Math.floor(share));
  const left = spare - totalOf(whole);
  const byLoss = shares
    .map((share, at) => ({ at, loss: share - Math.floor(share) }))
    .sort((one, other) => other.loss - one.loss || one.at - other.at);
  const lucky = new Set(byLoss.slice(0, left).map(({ at }) => at));
  return whole.map((weight, at) => 1 + weight + (lucky.has(at) ? 1 : 0));
}
