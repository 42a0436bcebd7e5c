import type { MetricFamily } from '../platform/http/prometheus.ts';
import type { JobCounts } from './job-counts.ts';
import type { QueueMetrics } from './queue-metrics.ts';

/**
 * The queue in numbers. All of them come from the database and are gauges: counters in the memory of processes that come
 * and go would tell of one process only.
 */
export function metricFamilies(queue: QueueMetrics, counts: JobCounts): MetricFamily[] {
  return [
    {
      name: 'oncore_import_jobs',
      help: 'Import jobs by status.',
      samples: samplesBy('status', counts.byStatus),
    },
    one('oncore_import_due_jobs', 'Jobs that could be claimed now.', queue.due),
    one(
      'oncore_import_oldest_due_seconds',
      'How long the oldest due job has waited.',
      queue.oldestDueSeconds,
    ),
    one('oncore_import_in_flight_jobs', 'Jobs under a valid lease.', queue.inFlight),
    one(
      'oncore_import_expired_leases',
      'Jobs whose worker is gone and that wait for another one.',
      queue.expiredLeases,
    ),
    {
      name: 'oncore_import_attempts_last_hour',
      help: 'Attempts that were claimed within the last hour, and those that ended, by outcome.',
      samples: samplesBy('event', counts.attemptsLastHour),
    },
    {
      name: 'oncore_import_section_duration_seconds',
      help: 'Time spent on each section, and on text extraction, by the jobs completed within the last hour.',
      samples: Object.entries(queue.sectionDurationsMs).flatMap(([section, { p50, p95 }]) => [
        { labels: { section, quantile: '0.5' }, value: p50 / 1000 },
        { labels: { section, quantile: '0.95' }, value: p95 / 1000 },
      ]),
    },
  ];
}

function one(name: string, help: string, value: number): MetricFamily {
  return { name, help, samples: [{ value }] };
}

function samplesBy(label: string, counts: Readonly<Record<string, number>>) {
  return Object.entries(counts).map(([key, value]) => ({ labels: { [label]: key }, value }));
}
