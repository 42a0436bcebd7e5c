/** What an import is called: by its papers. "rider.pdf, contract.docx and 3 more". */
export function importTitle(sources: readonly { fileName: string }[]): string {
  const names = sources.map((source) => source.fileName);
  if (names.length === 0) return 'Import without papers';
  if (names.length <= 3) return joinNames(names);
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}

function joinNames(names: string[]): string {
  return names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
