import { Text, Tooltip } from '@mantine/core';
import { formatAtSite, formatHere, zoneCity, zoneName } from '@/shared/lib/site-time';
import { useCommonText } from '@/shared/text/common';

/** The clock on the factory's wall with its zone; the reader's own time on hover or focus. */
export function SiteTime({ at, zone }: { at: string; zone: string }) {
  const text = useCommonText();
  const here = text('yourTime', { time: formatHere(at) });
  return (
    <Tooltip label={here} events={{ hover: true, focus: true, touch: true }} withArrow>
      <Text component="time" dateTime={at} inherit tabIndex={0} aria-description={here}>
        {formatAtSite(at, zone)}{' '}
        <Text component="span" inherit c="dimmed" size="sm">
          {text('siteZone', { city: zoneCity(zone), zone: zoneName(at, zone) })}
        </Text>
      </Text>
    </Tooltip>
  );
}
