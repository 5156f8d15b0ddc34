import { Popover } from '@mantine/core';
import { useRef, useState } from 'react';
import { useSearchText } from '../text';
import type { Cluster, Pin } from './clusters';
import classes from './hit-map.module.css';

interface PinsProps {
  clusters: Cluster[];
  active: string | undefined;
  onActive: (id: string | undefined) => void;
  onChoose: (id: string) => void;
}

/** People where they live; a number is the place in the list, a count stands for several in one town. */
export function Pins({ clusters, active, onActive, onChoose }: PinsProps) {
  return clusters.map((cluster) => {
    const [first, ...others] = cluster.pins;
    const on = cluster.pins.some(({ id }) => id === active);
    const style = { transform: `translate(${cluster.at.x}px, ${cluster.at.y}px)` };
    return (
      <div key={first.id} className={classes.spot} style={style} data-on={on || undefined}>
        {others.length === 0 ? (
          <SinglePin pin={first} onActive={onActive} onChoose={onChoose} />
        ) : (
          <ClusterPin pins={cluster.pins} onActive={onActive} onChoose={onChoose} />
        )}
      </div>
    );
  });
}

interface PinProps extends Pick<PinsProps, 'onActive' | 'onChoose'> {
  pin: Pin;
}

function SinglePin({ pin, onActive, onChoose }: PinProps) {
  const text = useSearchText();
  return (
    <button
      type="button"
      className={classes.pin}
      aria-label={text('pin', { number: pin.number, name: pin.name })}
      onClick={() => onChoose(pin.id)}
      onPointerEnter={() => onActive(pin.id)}
      onPointerLeave={() => onActive(undefined)}
      onFocus={() => onActive(pin.id)}
      onBlur={() => onActive(undefined)}
    >
      {pin.number}
    </button>
  );
}

function ClusterPin({ pins, onActive, onChoose }: Omit<PinProps, 'pin'> & { pins: Pin[] }) {
  const text = useSearchText();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Popover
      opened={opened}
      onChange={(next) => {
        setOpened(next);
        // whoever is chosen gets the focus instead
        if (!next) button.current?.focus();
      }}
      withArrow
      trapFocus
      shadow="md"
      position="top"
    >
      <Popover.Target>
        <button
          ref={button}
          type="button"
          className={`${classes.pin} ${classes.several}`}
          aria-label={text('pins', { count: pins.length, names: pins.map(({ name }) => name).join(', ') })}
          onClick={() => setOpened((before) => !before)}
        >
          ×{pins.length}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        <ul className={classes.people}>
          {pins.map((pin) => (
            <li key={pin.id}>
              <button
                type="button"
                className={classes.person}
                onClick={() => {
                  setOpened(false);
                  onChoose(pin.id);
                }}
                onPointerEnter={() => onActive(pin.id)}
                onPointerLeave={() => onActive(undefined)}
                onFocus={() => onActive(pin.id)}
                onBlur={() => onActive(undefined)}
              >
                <span className="tabular">{pin.number}</span> {pin.name}
              </button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
