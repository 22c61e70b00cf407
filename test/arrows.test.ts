import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { forbiddenImports } from './arrows.js';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

function sources(): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(SRC, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(SRC, path).split('\\').join('/'), readFileSync(path, 'utf8')] as const),
  );
}

describe('imports run cli -> console -> index -> run -> pipeline -> rooms -> knowledge -> model', () => {
  test('in every file of src/', () => {
    expect(sources().size).toBeGreaterThan(40);
    expect(forbiddenImports(sources())).toEqual([]);
  });

  test.each([
    ['between rooms', 'split/split.ts', "import { clean } from '../clean/index.js';"],
    ['between extractors', 'extract/numbers/index.ts', "import { slogans } from '../slogans/index.js';"],
    ['from an extractor up', 'extract/numbers/index.ts', "import { settle } from '../settle.js';"],
    ['from a room up', 'clean/clean.ts', "import { readReport } from '../pipeline.js';"],
    ['from the model', 'model/span.ts', "import { Knowledge } from '../knowledge/index.js';"],
    ['from publish to knowledge', 'publish/csv.ts', "import { Knowledge } from '../knowledge/index.js';"],
    ['past a door', 'pipeline.ts', "import { scan } from './segment/scan.js';"],
    ['past the door of extract', 'pipeline.ts', "import { numbers } from './extract/numbers/index.js';"],
    ['as a type', 'split/split.ts', "import type { CleanRules } from '../clean/index.js';"],
    ['over several lines', 'split/split.ts', "import {\n  clean,\n} from '../clean/index.js';"],
    ['for its side effects', 'split/split.ts', "import '../clean/index.js';"],
    ['while it runs', 'split/split.ts', "const room = await import('../clean/index.js');"],
    ['as a re-export', 'split/index.ts', "export { clean } from '../clean/index.js';"],
  ])('an arrow %s is refused', (_, file, line) => {
    expect(forbiddenImports(new Map([[file, line]]))).toHaveLength(1);
  });

  test.each([
    ['pipeline.ts', "import { clean } from './clean/index.js';"],
    ['split/split.ts', "import { Knowledge } from '../knowledge/index.js';"],
    ['extract/registry.ts', "import { numbers } from './numbers/index.js';"],
    ['run/run.ts', "import { readReport } from '../pipeline.js';"],
    ['cli.ts', "import { run } from './index.js';"],
    ['segment/segment.ts', "import { scan } from './scan.js';"],
  ])('an arrow down is allowed: %s', (file, line) => {
    expect(forbiddenImports(new Map([[file, line]]))).toEqual([]);
  });
});
