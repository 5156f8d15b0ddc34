export const longestEdge = 2048;
export const quality = 0.8;
const smallEnough = 1_500_000;

export type PhotoPlan = { kind: 'keep' } | { kind: 'scale'; width: number; height: number };

/** Whether a picture goes as it is or smaller: a bad line carries a 2048-pixel JPEG, not a 12-megapixel one. */
export function planFor(picture: { width: number; height: number; bytes: number; type: string }): PhotoPlan {
  const longest = Math.max(picture.width, picture.height);
  if (longest <= longestEdge && picture.type === 'image/jpeg' && picture.bytes <= smallEnough)
    return { kind: 'keep' };
  const scale = Math.min(1, longestEdge / longest);
  return {
    kind: 'scale',
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  };
}
