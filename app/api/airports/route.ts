import { z } from 'zod';
import { searchAirports } from '#lib/import/recognizers/airports.ts';
import { cachedJsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';

const MAX_FOUND = 8;

const querySchema = z.object({ q: z.string('Give what the airport is looked for by.').max(80) });

/** Airports for a person who types a code, a town or a name. */
export const GET = route('airports', async (context) => {
  await requirePerson(context);
  const { q } = querySchema.parse(Object.fromEntries(new URL(context.request.url).searchParams));
  const airports = searchAirports(q, MAX_FOUND).map(({ iata, name, city }) => ({ iata, name, city }));
  return cachedJsonResponse(context.request, { airports });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
