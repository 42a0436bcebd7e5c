const NEXT_STEPS: Record<string, string> = {
  'source.password_required': 'Open the file with its password, save it without one, and import it again.',
  'source.corrupt': 'Ask for the file again, or open it and save it anew, and import that.',
  'source.type_not_supported': 'Save it as PDF or Word (DOCX) and import that.',
  'source.empty': 'Check that the right file was chosen, and import it again.',
  'source.too_large': 'Split the file or save it smaller, and import the parts.',
  'source.bomb': 'Print the file to a new PDF and import that.',
  'source.timeout': 'Print the file to a new PDF, or split it, and import that.',
  'source.no_text': 'If it is a scan, scan it again straight and with at least 200 dpi.',
};

/** What a person can do about a failure; trying again is right for whatever is not known here. */
export function nextStepFor(code: string | null): string {
  return (
    NEXT_STEPS[code ?? ''] ??
    'Nothing is lost. Try again: the reading goes on after the last section that was finished.'
  );
}
