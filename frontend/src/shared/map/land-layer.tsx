import { useQueries } from '@tanstack/react-query';
import { squares as land } from 'virtual:land';
import classes from './map.module.css';
import { levelOf, squaresIn, type Level } from './squares';
import type { Size, View } from './world';

interface LandLayerProps {
  view: View;
  size: Size;
}

/** Coasts and borders. The roughest outline is there until the one that is needed has come. */
export function LandLayer({ view, size }: LandLayerProps) {
  const level = levelOf(view);
  const fine = useSquares(view, size, level);
  const rough = useSquares(view, size, levelOf({ ...view, k: 0 }));
  return (
    <svg className={classes.land} width={size.width} height={size.height} aria-hidden>
      {!fine.complete && <Squares {...rough} />}
      <Squares {...fine} />
    </svg>
  );
}

function useSquares(view: View, size: Size, level: Level) {
  const inSight = squaresIn(view, size, level).filter(({ key }) => key in land);
  const loaded = useQueries({
    queries: inSight.map(({ key }) => ({
      queryKey: ['land', key],
      queryFn: async () => (await land[key]?.())?.default ?? null,
      staleTime: Infinity,
      gcTime: Infinity,
    })),
  });
  return {
    level,
    shown: inSight.map((square, at) => ({ ...square, paths: loaded[at]?.data })),
    complete: loaded.every(({ isPending }) => !isPending),
  };
}

function Squares({ level, shown }: Omit<ReturnType<typeof useSquares>, 'complete'>) {
  // a little more than the square itself, so that no seam shows between neighbours
  const over = level.extent / 256;
  return shown.map(({ key, left, top, side, paths }) => {
    const edge = (side * over) / level.extent;
    return (
      paths && (
        <svg
          key={key}
          x={left - edge}
          y={top - edge}
          width={side + 2 * edge}
          height={side + 2 * edge}
          viewBox={`${-over} ${-over} ${level.extent + 2 * over} ${level.extent + 2 * over}`}
        >
          <path d={paths.land} className={classes.coast} vectorEffect="non-scaling-stroke" />
          <path d={paths.borders} className={classes.border} vectorEffect="non-scaling-stroke" />
        </svg>
      )
    );
  });
}
