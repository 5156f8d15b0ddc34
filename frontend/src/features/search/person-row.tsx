import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { RepresentativeSummary } from '@/shared/api/types/representatives';
import { LevelBadge } from '@/shared/ui/badges';
import { Face } from '@/shared/ui/face';
import classes from './lists.module.css';

interface PersonRowProps {
  person: RepresentativeSummary;
  children: ReactNode;
}

/** Somebody in a list that one keeps, with what can be done. */
export function PersonRow({ person, children }: PersonRowProps) {
  const [parameters] = useSearchParams();
  return (
    <li className={classes.row}>
      <Face name={person.name} size={48} />
      <div className={classes.words}>
        <Link to={`/people/${person.id}?${parameters.toString()}`} className={classes.name}>
          {person.name}
        </Link>
        {person.headline !== null && <Text size="sm">{person.headline}</Text>}
        <LevelBadge level={person.level} />
      </div>
      <div className={classes.buttons}>{children}</div>
    </li>
  );
}
