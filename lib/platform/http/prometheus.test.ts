import { describe, expect, it } from 'vitest';
import { renderGauges } from './prometheus.ts';

describe('the text form of metrics', () => {
  it('has help and type before the samples of a name, and ends each line', () => {
    const text = renderGauges([
      {
        name: 'jobs',
        help: 'All jobs.',
        samples: [
          { labels: { status: 'failed' }, value: 2 },
          { labels: { status: 'pending' }, value: 0 },
        ],
      },
      { name: 'age_seconds', help: 'Age.', samples: [{ value: 1.5 }] },
    ]);
    expect(text.split('\n')).toEqual([
      '# HELP jobs All jobs.',
      '# TYPE jobs gauge',
      'jobs{status="failed"} 2',
      'jobs{status="pending"} 0',
      '# HELP age_seconds Age.',
      '# TYPE age_seconds gauge',
      'age_seconds 1.5',
      '',
    ]);
  });

  it('escapes quotes, backslashes and line breaks in labels', () => {
    const [, , line] = renderGauges([
      { name: 'x', help: 'X.', samples: [{ labels: { of: 'a "b" \\ c\nd' }, value: 1 }] },
    ]).split('\n');
    expect(line).toBe('x{of="a \\"b\\" \\\\ c\\nd"} 1');
  });
});
