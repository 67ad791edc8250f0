import { App } from 'cdktf';
import { buildBaseline } from './app';
import { Settings } from './settings/types';
import { withoutTokenTraces } from './token-traces';

/** A baseline that cannot be synthesized, with everything that is wrong with it. */
export class SynthesisError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SynthesisError';
  }
}

/**
 * Builds the baseline and writes it to `outdir`. Everything is checked before anything is written.
 *
 * @throws SynthesisError with all problems of all constructs
 */
export function synthesizeBaseline(settings: Settings, outdir?: string): void {
  withoutTokenTraces(() => {
    const app = new App({ outdir, stackTraces: false, skipValidation: true });
    buildBaseline(app, settings);
    const problems = app.node.findAll().flatMap(({ node }) => node.validate());
    if (problems.length > 0) throw new SynthesisError(problems);
    app.synth();
  });
}
