/** Prints how many ms a process needs for the first pages it ever reads: `node first.ts PAGES SEED`. */
import { readTextOf, timeReading } from './measure.ts';

const [pages = '1', seed = '1'] = process.argv.slice(2);
const texts = await readTextOf(Number(pages), Number(seed));
process.stdout.write(String(timeReading(texts).all.clock));
