import { Skeleton, Stack } from '@mantine/core';
import { useCommonText } from '@/shared/text/common';
import classes from './search.module.css';

/** The list before it has come: the count, and cards as high as those that follow. */
export function HitSkeletons() {
  const common = useCommonText();
  return (
    <Stack gap="sm" role="status" aria-label={common('loading')}>
      <Skeleton height={24} width={120} />
      {Array.from({ length: 4 }, (_, at) => (
        <div key={at} className={classes.ghost}>
          <Skeleton height={56} width={56} radius="lg" />
          <Stack gap={10} flex={1}>
            <Skeleton height={18} width="45%" />
            <Skeleton height={14} width="80%" />
            <Skeleton height={14} width="65%" />
            <Skeleton height={22} width="90%" mt={8} />
            <Skeleton height={14} width="70%" />
          </Stack>
        </div>
      ))}
    </Stack>
  );
}
