import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/http';
import type { Landmark } from '@/shared/api/types/common';
import classes from './map.module.css';
import { namesIn } from './names';
import type { Size, Spot, View } from './world';

interface NameLayerProps {
  view: View;
  size: Size;
  keepClear: Spot[];
}

/** The names of the places that people know things by, as many as there is room for. */
export function NameLayer({ view, size, keepClear }: NameLayerProps) {
  const landmarks = useQuery({
    queryKey: ['landmarks'],
    queryFn: ({ signal }) =>
      api.get<{ items: Landmark[] }>('/places/landmarks', {}, signal).then(({ items }) => items),
    staleTime: Infinity,
  });
  return (
    <div aria-hidden>
      {namesIn(landmarks.data ?? [], view, size, keepClear).map(({ place, at, dot }) => (
        <span
          key={`${place.name}${place.lat}`}
          className={classes.name}
          data-dot={dot || undefined}
          style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
        >
          <span>{place.name}</span>
        </span>
      ))}
    </div>
  );
}
