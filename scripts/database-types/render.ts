import type { Arg, Catalogue, Column, Relationship } from './catalogue.ts';

const NUMBERS = ['smallint', 'integer', 'bigint', 'real', 'double precision', 'numeric', 'oid'];

/** The TypeScript type of a Postgres type, as it comes out of the API as JSON. */
function typeOf(type: string, enums: ReadonlySet<string>): string {
  if (type.endsWith('[]')) return `${typeOf(type.slice(0, -2), enums)}[]`;
  if (NUMBERS.includes(type)) return 'number';
  if (type === 'boolean') return 'boolean';
  if (type === 'json' || type === 'jsonb') return 'Json';
  if (type === 'void') return 'undefined';
  const name = type.replace(/^public\./, '');
  return enums.has(name) ? `Database["public"]["Enums"]["${name}"]` : 'string';
}

function block(name: string, lines: string[], indent: string): string[] {
  if (lines.length === 0) return [`${indent}${name}: {`, `${indent}  [_ in never]: never`, `${indent}}`];
  return [`${indent}${name}: {`, ...lines, `${indent}}`];
}

function renderColumns(
  columns: Column[],
  kind: 'Row' | 'Insert' | 'Update',
  enums: ReadonlySet<string>,
): string[] {
  const lines = columns.map((column) => {
    const isOptional = kind === 'Update' || (kind === 'Insert' && (column.isNullable || column.hasDefault));
    const type = `${typeOf(column.type, enums)}${column.isNullable ? ' | null' : ''}`;
    return `          ${column.name}${isOptional ? '?' : ''}: ${type}`;
  });
  return block(kind, lines, '        ');
}

function renderRelationships(relationships: Relationship[]): string[] {
  if (relationships.length === 0) return ['        Relationships: []'];
  const names = (values: string[]) => `[${values.map((value) => `"${value}"`).join(', ')}]`;
  const entries = relationships.flatMap((one) => [
    '          {',
    `            foreignKeyName: "${one.name}"`,
    `            columns: ${names(one.columns)}`,
    `            isOneToOne: ${one.isOneToOne}`,
    `            referencedRelation: "${one.relation}"`,
    `            referencedColumns: ${names(one.referencedColumns)}`,
    '          },',
  ]);
  return ['        Relationships: [', ...entries, '        ]'];
}

function renderFields(fields: Arg[], enums: ReadonlySet<string>, indent: string): string[] {
  return fields.map(
    ({ name, type, hasDefault }) => `${indent}${name}${hasDefault ? '?' : ''}: ${typeOf(type, enums)}`,
  );
}

function renderFunction(fn: Catalogue['functions'][number], enums: ReadonlySet<string>): string[] {
  const args =
    fn.args.length === 0
      ? ['        Args: never']
      : ['        Args: {', ...renderFields(fn.args, enums, '          '), '        }'];
  const returned = fn.returns?.map((field) => ({ ...field, hasDefault: false }));
  const returns = returned
    ? ['        Returns: {', ...renderFields(returned, enums, '          '), '        }[]']
    : [`        Returns: ${typeOf(fn.type, enums)}${fn.isSet ? '[]' : ''}`];
  return [`      ${fn.name}: {`, ...args, ...returns, '      }'];
}

/** `database.types.ts` in the form of Supabase's own generator. */
export function renderTypes({ tables, functions, enums }: Catalogue): string {
  const enumNames = new Set(enums.map((one) => one.name));
  const tableLines = tables.flatMap((table) => [
    `      ${table.name}: {`,
    ...renderColumns(table.columns, 'Row', enumNames),
    ...renderColumns(table.columns, 'Insert', enumNames),
    ...renderColumns(table.columns, 'Update', enumNames),
    ...renderRelationships(table.relationships),
    '      }',
  ]);
  const enumLines = enums.map(
    ({ name, values }) => `      ${name}: ${values.map((value) => `"${value}"`).join(' | ')}`,
  );
  return [
    '// Generated from the migrations by `npm run db:types`; do not edit.',
    'export type Json =',
    ...['string', 'number', 'boolean', 'null', '{ [key: string]: Json | undefined }', 'Json[]'].map(
      (type) => `  | ${type}`,
    ),
    '',
    'export type Database = {',
    '  public: {',
    ...block('Tables', tableLines, '    '),
    ...block('Views', [], '    '),
    ...block(
      'Functions',
      functions.flatMap((fn) => renderFunction(fn, enumNames)),
      '    ',
    ),
    ...block('Enums', enumLines, '    '),
    ...block('CompositeTypes', [], '    '),
    '  }',
    '}',
    '',
  ].join('\n');
}
