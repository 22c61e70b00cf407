import type { Case } from './score.mjs';

export function readCases(path: string, text?: string | null): readonly Case[];
