import { Group, Text } from '@mantine/core';

/** A lit stage seen from the stalls: a beam falling on a sheet of paper. */
export function LogoMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#20549a" />
      <path d="M16 4 L27 25 H5 Z" fill="#f8ae3a" opacity="0.28" />
      <circle cx="16" cy="6.5" r="2.5" fill="#f8ae3a" />
      <rect x="9.5" y="13" width="13" height="13" rx="2" fill="#ffffff" />
      <path
        d="M12 17h8M12 20h8M12 23h4.5"
        stroke="#20549a"
        strokeWidth="1.6"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}

export function Logo() {
  return (
    <Group gap={10} wrap="nowrap">
      <LogoMark />
      <Text
        component="span"
        fw={700}
        fz="md"
        lh={1}
        style={{ letterSpacing: '-0.01em', whiteSpace: 'nowrap' }}
      >
        Oncore Import
      </Text>
    </Group>
  );
}
