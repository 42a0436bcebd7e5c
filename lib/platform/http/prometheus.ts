export interface MetricFamily {
  name: string;
  help: string;
  samples: { labels?: Readonly<Record<string, string>>; value: number }[];
}

/** Gauges in Prometheus' text format, version 0.0.4. */
export function renderGauges(families: readonly MetricFamily[]): string {
  return families
    .flatMap(({ name, help, samples }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} gauge`,
      ...samples.map(({ labels, value }) => `${name}${labelsOf(labels)} ${value}`),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

/** JSON escapes the three characters that have to be escaped here, and in the same way. */
function labelsOf(labels: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
