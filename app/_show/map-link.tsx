import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

/** A place that opens in the maps of the phone or the browser. */
export function MapLink({ place, children = place }: { place: string; children?: ReactNode }) {
  return (
    <Anchor
      href={`https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place)}`}
      target="_blank"
      rel="noopener noreferrer"
      inherit
    >
      {children}
    </Anchor>
  );
}
