/** The rows of a fitted table as the formatter would write them, `indent` spaces deep. */
export function tableRows(
  weights: Iterable<readonly [name: string, weight: number]>,
  indent: number,
): string[] {
  return [...weights].map(([name, weight]) => {
    const key = /^\w+$/.test(name) ? name : `'${name}'`;
    return `${' '.repeat(indent)}${key}: ${weight},`;
  });
}
