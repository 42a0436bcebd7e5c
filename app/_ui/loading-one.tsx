import { Group, Skeleton, Stack } from '@mantine/core';

/** Stands for one import or show until it is there. */
export function LoadingOne() {
  return (
    <Stack gap="lg" aria-busy="true" aria-label="Loading">
      <Group justify="space-between">
        <Skeleton height={30} width="50%" />
        <Skeleton height={34} width={110} />
      </Group>
      <Skeleton height={190} radius="md" />
      <Skeleton height={280} radius="md" />
    </Stack>
  );
}
