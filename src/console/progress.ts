import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../index.js';
import type { Say } from './say.js';

/** Shows how far a run is. */
export interface ProgressView {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

/** A bar with rate and time left on a terminal, a plain line every tenth elsewhere, nothing when quiet. */
export function openProgress(stream: NodeJS.WriteStream, quiet: boolean, say: Say): ProgressView {
  if (quiet) return { show: () => undefined, end: () => undefined };
  return stream.isTTY ? barView(stream, say) : lineView(stream, say);
}

function barView(stream: NodeJS.WriteStream, say: Say): ProgressView {
  const format = '{stage} |{bar}| {value}/{total}  {speed}/s  ETA {eta_formatted}';
  const bar = new SingleBar(
    { format, stream, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  const started = performance.now();
  let running = false;
  return {
    show: ({ stage, done, total }) => {
      const speed = (done / Math.max(0.001, (performance.now() - started) / 1000)).toFixed(1);
      const payload = { stage: say(`progress_${stage}`), speed };
      if (!running) bar.start(total, done, payload);
      else bar.setTotal(total);
      running = true;
      bar.update(done, payload);
    },
    end: () => bar.stop(),
  };
}

function lineView(stream: NodeJS.WriteStream, say: Say): ProgressView {
  let last = '';
  return {
    show: ({ stage, done, total }) => {
      const tenth = Math.floor((done * 10) / Math.max(1, total));
      if (`${stage}${tenth}` === last) return;
      last = `${stage}${tenth}`;
      stream.write(`${say('progress_line', { stage: say(`progress_${stage}`), done, total })}\n`);
    },
    end: () => undefined,
  };
}
