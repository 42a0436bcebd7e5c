import type { Sql } from 'postgres';

/** What the generated types need to know of the schema `public`, read from Postgres's own catalogue. */
export interface Catalogue {
  tables: { name: string; columns: Column[]; relationships: Relationship[] }[];
  functions: { name: string; args: Arg[]; returns: Arg[] | null; type: string; isSet: boolean }[];
  enums: { name: string; values: string[] }[];
}

export interface Column {
  name: string;
  type: string;
  isNullable: boolean;
  hasDefault: boolean;
}

export interface Relationship {
  name: string;
  columns: string[];
  isOneToOne: boolean;
  relation: string;
  referencedColumns: string[];
}

export interface Arg {
  name: string;
  type: string;
  hasDefault: boolean;
}

type Rows<T> = Promise<T[]>;

/** Domains count as what they are made of. */
const TYPE_NAME = `
  case when t.typtype = 'd' then format_type(t.typbasetype, null) else format_type(t.oid, null) end`;

function readTables(sql: Sql): Rows<Catalogue['tables'][number]> {
  return sql.unsafe(`
    select c.relname as name,
      (select json_agg(json_build_object(
          'name', a.attname, 'type', ${TYPE_NAME}, 'isNullable', not (a.attnotnull or t.typnotnull),
          'hasDefault', a.atthasdef or a.attidentity <> '') order by a.attname)
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((select json_agg(json_build_object(
          'name', k.conname, 'relation', r.relname,
          'columns', (select json_agg(a.attname order by u.n) from unnest(k.conkey) with ordinality u(attnum, n)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum),
          'referencedColumns', (select json_agg(a.attname order by u.n) from unnest(k.confkey) with ordinality u(attnum, n)
            join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum),
          'isOneToOne', exists (select from pg_constraint o
            where o.conrelid = k.conrelid and o.contype in ('p', 'u') and o.conkey = k.conkey)) order by k.conname)
        from pg_constraint k join pg_class r on r.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and r.relnamespace = 'public'::regnamespace), '[]') as relationships
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by c.relname`);
}

function readFunctions(sql: Sql): Rows<Catalogue['functions'][number]> {
  const parameters = (modes: string) => `
    (select json_agg(json_build_object('name', u.name, 'type', ${TYPE_NAME}, 'hasDefault', u.input > u.inputs - f.pronargdefaults)
        order by u.n)
      from (select u.name, u.type, u.mode, u.n, count(*) filter (where u.mode = 'i') over (order by u.n) as input, f.pronargs as inputs
        from unnest(f.proargnames, coalesce(f.proallargtypes, f.proargtypes::oid[]),
          coalesce(f.proargmodes::text[], array_fill('i'::text, array[f.pronargs::integer]))) with ordinality u(name, type, mode, n)) u
      join pg_type t on t.oid = u.type where u.mode = '${modes}')`;
  return sql.unsafe(`
    select f.proname as name, coalesce(${parameters('i')}, '[]') as args, ${parameters('t')} as returns,
      format_type(f.prorettype, null) as type, f.proretset as "isSet"
    from pg_proc f
    where f.pronamespace = 'public'::regnamespace and f.prorettype <> 'trigger'::regtype
    order by f.proname`);
}

function readEnums(sql: Sql): Rows<Catalogue['enums'][number]> {
  return sql.unsafe(`
    select t.typname as name, json_agg(e.enumlabel order by e.enumsortorder) as values
    from pg_type t join pg_enum e on e.enumtypid = t.oid
    where t.typnamespace = 'public'::regnamespace group by t.typname order by t.typname`);
}

export async function readCatalogue(sql: Sql): Promise<Catalogue> {
  return { tables: await readTables(sql), functions: await readFunctions(sql), enums: await readEnums(sql) };
}
