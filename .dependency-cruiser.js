/** Import directions. Each rule carries the reason for which it exists. */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle means two files are one idea, or one idea is in the wrong file.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'platform-is-a-leaf',
      comment: 'Everything may use lib/platform, so it may use nothing of ours.',
      severity: 'error',
      from: { path: '^lib/platform/' },
      to: { path: '^(lib/(?!platform/)|app/|scripts/)' },
    },
    {
      name: 'lib-does-not-know-its-hosts',
      comment:
        'The same code runs in a function, a worker and a command line: lib never imports pages, scripts or Next.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/platform/(http|supabase)|\\.test\\.ts$' },
      to: { path: '^(app/|scripts/|tests/|node_modules/(next|react|react-dom)/)' },
    },
    {
      name: 'sections-stand-alone',
      comment: 'Sections share recognisers, never each other: a change in one cannot break another.',
      severity: 'error',
      from: { path: '^lib/import/sections/([a-z]+)(/|\\.ts$)', pathNot: '(index|section|\\.test)\\.ts$' },
      to: {
        path: '^lib/import/sections/',
        pathNot: '^lib/import/sections/($1(/|\\.|-)|section\\.ts|shared/)',
      },
    },
    {
      name: 'pure-folders-do-no-io',
      comment:
        'Reading, recognising, resolving and scoring are functions of their input, testable without a machine around them.',
      severity: 'error',
      from: {
        path: '^lib/import/(recognizers|reading|sections|resolution|confidence)/',
        pathNot: '(\\.test\\.ts$|/data/)',
      },
      to: { path: '^(node:)?(fs|fs/promises|net|http|https|child_process|worker_threads|dns)$' },
    },
    {
      name: 'import-does-not-know-jobs',
      comment:
        'The orchestrator gets its ports from the worker; jobs and shows meet it only in worker, app and scripts.',
      severity: 'error',
      from: { path: '^lib/import/' },
      to: { path: '^lib/(jobs|shows|worker)/' },
    },
    {
      name: 'service-client-stays-server-side',
      comment:
        'The secret key bypasses row-level security: only the worker, the routes of worker and metrics, scripts, and the links that stand for who shared them may hold it.',
      severity: 'error',
      from: {
        path: '^(lib|app)/',
        pathNot:
          '^(lib/worker/|lib/jobs/|lib/shows/share\\.ts$|app/api/(import-worker|metrics|shows/import)/|lib/platform/supabase/)',
      },
      to: { path: '^lib/platform/supabase/service' },
    },
    {
      name: 'runtime-code-uses-runtime-packages',
      comment: 'A development dependency is not installed in production.',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|\\.local|\\.vercel)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
