/** A word of the address as one text: '' when it is missing, the first when there are several. */
export function oneParam(value: string | string[] | undefined): string {
  return [value].flat()[0]?.trim() ?? '';
}
