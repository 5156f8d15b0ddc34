import type { Size, View } from './world';

export interface MapSquare {
  key: string;
  left: number;
  top: number;
  side: number;
}

/** As `build/land.ts` cuts them: level and how many numbers a square is wide. */
const levels = [
  { z: 1, extent: 4096 },
  { z: 3, extent: 4096 },
  { z: 5, extent: 8192 },
] as const;
const smallest = 300;

export type Level = (typeof levels)[number];

/** The finest level whose squares are not tiny on the screen. */
export function levelOf({ k }: View): Level {
  return levels.findLast(({ z }) => k / 2 ** z >= smallest) ?? levels[0];
}

/** The squares of a level that are in sight, and where. */
export function squaresIn(view: View, size: Size, { z }: Level): MapSquare[] {
  const count = 2 ** z;
  const side = view.k / count;
  const first = (from: number) => Math.max(0, Math.floor(-from / side));
  const last = (from: number, length: number) => Math.min(count - 1, Math.floor((length - from) / side));
  const squares: MapSquare[] = [];
  for (let y = first(view.y); y <= last(view.y, size.height); y += 1) {
    for (let x = first(view.x); x <= last(view.x, size.width); x += 1)
      squares.push({ key: `${z}-${x}-${y}`, left: view.x + x * side, top: view.y + y * side, side });
  }
  return squares;
}
