import { randomUUID } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';

export interface TestDatabase {
  /** As the superuser: to prepare and to look. */
  sql: Sql;
  /** Another connection of its own, for what has to happen at the same time. */
  connect(): Sql;
}

/** A migrated database that belongs to this file of tests alone. */
export function withDatabase(): TestDatabase {
  const open: Sql[] = [];
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const database: Partial<TestDatabase> = {
    connect() {
      const url = new URL(inject('postgresUrl'));
      url.pathname = `/${name}`;
      const sql = postgres(url.href, { max: 1, onnotice: () => undefined, idle_timeout: 60 });
      open.push(sql);
      return sql;
    },
  };

  beforeAll(async () => {
    const admin = postgres(inject('postgresUrl'), { max: 1 });
    // Copies of one template exclude each other; a second file waits here for the first.
    await admin`select pg_advisory_lock(1)`;
    await admin.unsafe(`create database ${name} template ${inject('templateDatabase')}`);
    await admin.end();
    database.sql = database.connect?.();
  });

  afterAll(async () => {
    await Promise.all(open.map((sql) => sql.end()));
    const admin = postgres(inject('postgresUrl'), { max: 1 });
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  });

  // Filled by beforeAll; tests run after it.
  return database as TestDatabase;
}
