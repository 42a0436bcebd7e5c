import { z } from 'zod';
import { requestJson } from './http.ts';

const airportsSchema = z.object({
  airports: z.array(z.object({ iata: z.string(), name: z.string(), city: z.string() })),
});
export type FoundAirport = z.infer<typeof airportsSchema>['airports'][number];

/** Airports by code, town or name: thousands of them, too many to be sent to every page. */
export async function fetchAirports(typed: string, signal: AbortSignal): Promise<FoundAirport[]> {
  const query = new URLSearchParams({ q: typed.slice(0, 80) });
  return (await requestJson(airportsSchema, `/api/airports?${query}`, { signal })).airports;
}
