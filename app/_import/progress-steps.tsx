import { Loader, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { isListSection } from '#lib/import/extracted.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { count } from '../_fields/format.ts';
import { SECTION_ICONS } from '../_fields/section-icons.ts';
import classes from './progress-steps.module.css';
import type { Step } from './steps.ts';

/** The nine steps with their live state, each in words as well as by icon. */
export function ProgressSteps({ steps }: { steps: Step[] }) {
  return (
    <ol className={classes.steps} aria-label="Sections">
      {steps.map((step) => (
        <li key={step.section} className={classes.step} data-state={step.state} data-section={step.section}>
          <StepIcon step={step} />
          <div className={classes.words}>
            <Text component="span" size="sm" fw={step.state === 'running' ? 650 : 500}>
              {SECTIONS[step.section].title}
            </Text>
            <Text component="span" size="xs" c={step.state === 'failed' ? 'red.8' : 'dimmed'}>
              {stepWords(step)}
            </Text>
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepIcon({ step }: { step: Step }) {
  const Icon = SECTION_ICONS[step.section];
  switch (step.state) {
    case 'running':
      return (
        <ThemeIcon variant="light" radius="xl" size={32}>
          <Loader size={16} aria-hidden />
        </ThemeIcon>
      );
    case 'done':
      return (
        <ThemeIcon color="go" variant="light" radius="xl" size={32}>
          <IconCheck size={17} aria-hidden />
        </ThemeIcon>
      );
    case 'failed':
      return (
        <ThemeIcon color="red" variant="light" radius="xl" size={32}>
          <IconX size={17} aria-hidden />
        </ThemeIcon>
      );
    default:
      return (
        <ThemeIcon color="gray" variant="light" radius="xl" size={32}>
          <Icon size={17} aria-hidden />
        </ThemeIcon>
      );
  }
}

function stepWords({ section, state, items }: Step): string {
  if (state === 'running') return 'Reading…';
  if (state === 'waiting') return 'Waiting';
  if (state === 'failed') return 'Failed';
  if (state === 'skipped') return 'Not reached';
  if (items === undefined) return 'Done';
  if (items === 0) return 'Done, nothing found';
  const { singular } = SECTIONS[section];
  return `Done, ${isListSection(section) ? count(items, singular, plural(singular)) : count(items, 'field')}`;
}

function plural(singular: string): string {
  return singular.endsWith('y') ? `${singular.slice(0, -1)}ies` : `${singular}s`;
}
