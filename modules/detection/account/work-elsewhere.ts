import { AccountDetection } from '../detection';
import { workElsewhere as metric } from '../metrics/work-elsewhere';
import { atOnce } from '../once';
import { TECHNIQUES } from '../technique-catalogue';

export const workElsewhere: AccountDetection = {
  id: 'work-elsewhere',
  title: 'SageMaker or Bedrock work was created, or a model called, in another region',
  meaning:
    'Nothing of the baseline is there: no network, no endpoint rules, no events but those of the trail. Stolen credentials are used where ' +
    'nobody looks.',
  response:
    'Look the event up in the trail: it names region and caller. Stop the work there and revoke the sessions of the caller. If the region ' +
    'is wanted, deploy the baseline there.',
  technique: TECHNIQUES.unusedRegions,
  severity: 'high',
  kind: 'count',
  alarm: () => atOnce(metric.name),
};
