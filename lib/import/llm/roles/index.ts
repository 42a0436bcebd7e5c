import type { SectionKey } from '../../extracted.ts';
import { activityRoles } from './activities.ts';
import { contactRoles } from './contacts.ts';
import { dealRoles } from './deal.ts';
import { flightRoles } from './flights.ts';
import { foodRoles } from './food.ts';
import { generalRoles } from './general.ts';
import { hotelRoles } from './hotels.ts';
import { technicalRoles } from './technical.ts';
import type { Roles } from './told.ts';

/** What the places of each section's values must show. Documents are the files themselves. */
export const ROLES: Readonly<Partial<Record<SectionKey, Roles>>> = {
  general: generalRoles,
  deal: dealRoles,
  hotels: hotelRoles,
  food: foodRoles,
  flights: flightRoles,
  activities: activityRoles,
  contacts: contactRoles,
  technical: technicalRoles,
};
