import { readSettings } from './stacks/settings/file';
import { synthesizeBaseline } from './stacks/synthesize';

try {
  synthesizeBaseline(readSettings(process.env.BASELINE_SETTINGS ?? 'baseline.yaml'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
