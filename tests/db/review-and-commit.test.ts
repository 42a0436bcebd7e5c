import { beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import { sqlState } from './support/errors.ts';
import { insertJob, readJob } from './support/jobs.ts';
import { as, createTeam, person, type Team } from './support/people.ts';

const db = withDatabase();
let team: Team;
let jobId: string;

/** Every field of every section, so that none gets lost on the way into the show. */
const FULL = {
  general: {
    artist: 'Nils Berg',
    eventName: 'Nordlicht',
    venue: 'Halle 3',
    date: '2026-03-14',
    setTime: '21:30',
    city: 'Berlin',
    country: 'Germany',
  },
  deal: {
    fee: '6750.50',
    currency: 'EUR',
    paymentTerms: '50 % on signing',
    dealType: 'versus',
    notes: 'net',
  },
  hotels: [
    {
      name: 'Hotel Eins',
      address: 'Torstr. 1',
      city: 'Berlin',
      country: 'Germany',
      checkInDate: '2026-03-13',
      checkInTime: '15:00',
      checkOutDate: '2026-03-15',
      checkOutTime: '11:00',
      bookingReference: 'AB12',
      phone: '+49301',
      email: 'h@x.example',
      notes: 'late',
    },
    { name: 'Added by hand' },
  ],
  food: [
    {
      name: 'Lunch',
      address: 'Torstr. 2',
      city: 'Berlin',
      country: 'Germany',
      bookingReference: 'F1',
      phone: '+49302',
      email: 'f@x.example',
      serviceDate: '2026-03-14',
      serviceTime: '13:00',
      guestCount: '12',
      notes: 'vegan',
    },
  ],
  flights: [
    {
      airline: 'Turkish Airlines',
      flightNumber: 'TK67',
      aircraft: 'A321',
      fullName: 'Berg Nils',
      bookingReference: 'XY',
      ticketNumber: '235',
      fromCity: 'Istanbul',
      fromAirport: 'IST',
      departureTime: '2026-03-13T09:10',
      toCity: 'Berlin',
      toAirport: 'BER',
      arrivalTime: '11:20',
      seat: '12A',
      travelClass: 'Business',
      flightTime: '2h',
      direction: 'arrival',
    },
  ],
  activities: [
    {
      name: 'Soundcheck',
      location: 'Halle 3',
      startTime: '2026-03-14T16:00',
      endTime: '2026-03-14',
      notes: 'n',
      hasDestination: true,
      destinationName: 'Hotel',
      destinationLocation: 'Torstr. 1',
    },
  ],
  contacts: [{ name: 'Ada', phone: '+49303', email: 'a@x.example', role: 'promoter' }],
  technical: {
    equipment: 'e',
    backline: 'b',
    stageSetup: 's',
    lightingRequirements: 'l',
    soundcheck: 'c',
    other: 'o',
  },
  documents: [{ fileName: 'c.pdf', fileSize: 1234, category: 'contract' }],
};

const seen = (score: number, sourceId: string) => ({ score, evidence: [{ sourceId, page: 1, quote: 'q' }] });
const CONFIDENCE = {
  'hotels.0.name': seen(0.6, 'b'),
  'hotels.0.city': seen(0.9, 'a'),
  'hotels.1.name': { score: 1, method: 'user', evidence: [] },
  'flights.0.airline': seen(0.8, 'c/1'),
};

beforeEach(async () => {
  await db.sql`truncate public.orgs cascade`;
  team = await createTeam(db.sql);
  ({ id: jobId } = await insertJob(db.sql, team.orgId, 'completed', {
    extracted: FULL,
    confidence_map: CONFIDENCE,
  }));
});

const save = (revision: number, review: object, userId = team.editor) =>
  as(db.sql, person(userId), async (sql) => {
    const [row] = await sql`
      select * from public.app_save_import_review(${jobId}, ${revision}, ${sql.json(review as never)})`;
    return row;
  });

const commit = (userId = team.editor, revision: number | null = null, sql = db.sql) =>
  as(sql, person(userId), async (tx) => {
    const [row] = await tx<
      { id: string }[]
    >`select public.app_commit_import_job(${jobId}, ${revision}) as id`;
    return row?.id ?? '';
  });

const show = (id: string) =>
  as(
    db.sql,
    person(team.viewer),
    async (sql) => (await sql`select public.app_get_show(${id}) as show`)[0]?.show,
  );

const review = (artist: string) => ({ extracted: { general: { artist } }, confidence_map: {} });

describe('app_save_import_review', () => {
  it('keeps the person’s state beside the reading, which never changes', async () => {
    expect(await save(0, review('Corrected'))).toEqual({ is_saved: true, revision: 1 });
    expect(await readJob(db.sql, jobId)).toMatchObject({
      extracted: FULL,
      confidence_map: CONFIDENCE,
      review: { extracted: { general: { artist: 'Corrected' } }, origins: {} },
    });
  });

  it('on a stale revision changes nothing and answers the current one', async () => {
    await save(0, review('First'));
    expect(await save(0, review('Second'))).toEqual({ is_saved: false, revision: 1 });
    expect((await readJob(db.sql, jobId)).review).toMatchObject({
      extracted: { general: { artist: 'First' } },
    });
  });

  it('lets exactly one of five people win who save at the same time', async () => {
    const connections = Array.from({ length: 5 }, () => db.connect());
    const answers = await Promise.all(
      connections.map((sql, i) =>
        as(sql, person(team.editor), async (tx) => {
          const [row] = await tx`
            select * from public.app_save_import_review(${jobId}, 0, ${tx.json(review(`Nr ${i}`) as never)})`;
          return row?.is_saved;
        }),
      ),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('refuses a shape that is no review, a viewer, a stranger, and a job in any other state', async () => {
    expect(await sqlState(save(0, { extracted: {} }))).toBe('PT422');
    expect(await sqlState(save(0, review('x'), team.viewer))).toBe('42501');
    expect(await sqlState(save(0, review('x'), team.stranger))).toBe('PT404');
    await commit();
    expect(await sqlState(save(0, review('x')))).toBe('PT409');
  });
});

describe('app_commit_import_job', () => {
  it('writes every field of every section into the show', async () => {
    const { parts, general, deal, technical } = await show(await commit());
    const values = Object.fromEntries(
      Object.entries<{ value: unknown }[]>(parts).map(([key, list]) => [key, list.map((part) => part.value)]),
    );
    expect({ general, deal, technical, ...values }).toEqual(FULL);
  });

  it('keeps for each part the job, and the source of its surest field', async () => {
    const { parts } = await show(await commit());
    expect(parts.hotels.map((part: { origin: unknown }) => part.origin)).toEqual([
      { jobId, sourceId: 'a' },
      { jobId },
    ]);
    expect(parts.flights[0].origin).toEqual({ jobId, sourceId: 'c/1' });
  });

  it('called twice returns the same show', async () => {
    const first = await commit();
    expect(await commit()).toBe(first);
    expect(await db.sql`select id from public.shows`).toHaveLength(1);
    expect(await db.sql`select id from public.show_hotels`).toHaveLength(2);
  });

  it('called by eight people at once makes one show', async () => {
    const connections = Array.from({ length: 8 }, () => db.connect());
    const ids = await Promise.all(connections.map((sql) => commit(team.editor, null, sql)));
    expect(new Set(ids).size).toBe(1);
    expect(await db.sql`select id from public.shows`).toHaveLength(1);
  });

  it('commits the review where there is one', async () => {
    await save(0, review('Corrected'));
    expect((await show(await commit())).general).toEqual({ artist: 'Corrected' });
  });

  it('stops when the review was changed after it was looked at', async () => {
    await save(0, review('Corrected'));
    expect(await sqlState(commit(team.editor, 0))).toBe('PT412');
    expect((await readJob(db.sql, jobId)).status).toBe('completed');
    await commit(team.editor, 1);
  });

  it('writes nothing at all when one part cannot be written', async () => {
    const broken = { extracted: { hotels: [{ name: 'Good' }, { checkInDate: 'soon' }] }, confidence_map: {} };
    await save(0, broken);
    await expect(commit()).rejects.toThrow();
    expect(await db.sql`select id from public.shows`).toHaveLength(0);
    expect((await readJob(db.sql, jobId)).status).toBe('completed');
  });

  it.each(['pending', 'processing', 'failed', 'cancelled'] as const)('refuses a %s job', async (status) => {
    ({ id: jobId } = await insertJob(db.sql, team.orgId, status));
    expect(await sqlState(commit())).toBe('PT409');
  });

  it('refuses a viewer and a stranger, and shows a stranger no show', async () => {
    expect(await sqlState(commit(team.viewer))).toBe('42501');
    expect(await sqlState(commit(team.stranger))).toBe('PT404');
    const id = await commit();
    const [row] = await as(
      db.sql,
      person(team.stranger),
      (sql) => sql`select public.app_get_show(${id}) as show`,
    );
    expect(row?.show).toBeNull();
  });
});
