import postgres, { type Sql } from 'postgres';
import type { Contestant } from './contestant.ts';

interface Claimed {
  job_id: string;
  lease_token: string;
}

async function complete(sql: Sql, { job_id, lease_token }: Claimed): Promise<boolean> {
  const [row] = await sql<{ is_owner: boolean }[]>`
    select public.app_complete_import_job(${job_id}, ${lease_token}, '{}', '{}') as is_owner`;
  return row?.is_owner ?? false;
}

/** The jobs of a batch run at the same time, as in the worker; each is completed by a call of its own. */
async function work(sql: Sql, name: string, batch: number): Promise<number> {
  for (let done = 0; ; ) {
    const jobs = await sql<Claimed[]>`
      select job_id, lease_token from public.app_claim_next_import_jobs(${batch}, ${name}, 90)`;
    if (jobs.length === 0) return done;
    const completed = await Promise.all(jobs.map((job) => complete(sql, job)));
    done += completed.filter(Boolean).length;
  }
}

/** Our SQL functions, as the service role calls them: leases, fencing, fairness and all. */
export async function oursOn(url: string, workers: number): Promise<Contestant> {
  const admin = postgres(url, { max: 1, onnotice: () => undefined });
  const connections = Array.from({ length: workers }, () => postgres(url, { max: 1 }));
  for (const sql of connections) await sql`set role service_role`;
  return {
    name: 'this project',
    async fill(jobs) {
      await admin`truncate public.orgs cascade`;
      const orgs =
        await admin`insert into public.orgs (name) values ('One'), ('Two'), ('Three') returning id`;
      for (const { id } of orgs) {
        await admin`
          insert into public.import_jobs (org_id)
          select ${id} from generate_series(1, ${Math.ceil(jobs / orgs.length)}::integer)`;
      }
      await admin`vacuum analyze public.import_jobs`;
    },
    async drain(_workers, batch) {
      const done = await Promise.all(connections.map((sql, i) => work(sql, `worker ${i}`, batch)));
      return done.reduce((a, b) => a + b, 0);
    },
    async close() {
      await Promise.all([admin, ...connections].map((sql) => sql.end()));
    },
  };
}
