import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The package finds itself by its name, for the programs are bundled: their code does not lie where it was written. */
const HOME = dirname(createRequire(import.meta.url).resolve('nianlun/package.json'));

/** The path of a file of this package. */
export function ownFile(name: string): string {
  return join(HOME, name);
}
