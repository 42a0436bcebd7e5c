import {
  IconBed,
  IconCalendarEvent,
  IconCoins,
  IconFiles,
  IconInfoCircle,
  IconPlaneDeparture,
  IconSpeakerphone,
  IconToolsKitchen2,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { SectionKey } from '#lib/import/extracted.ts';

type Icon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;

export const SECTION_ICONS: Record<SectionKey, Icon> = {
  general: IconInfoCircle,
  deal: IconCoins,
  hotels: IconBed,
  food: IconToolsKitchen2,
  flights: IconPlaneDeparture,
  activities: IconCalendarEvent,
  contacts: IconUsers,
  technical: IconSpeakerphone,
  documents: IconFiles,
};
