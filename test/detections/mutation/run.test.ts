import { DeployedWatching } from '../deployed';
import { DetectionFixtures } from '../fixture-schema';
import { mutateDetections } from './run';

const deployed: DeployedWatching = {
  fingerprint: '',
  names: { account: '111122223333', region: 'eu-central-1', keys: {}, s3EndpointId: 'vpce-1' },
  rules: [
    {
      name: 'acme-trail-changed',
      state: 'ENABLED',
      pattern: { source: ['aws.cloudtrail'], detail: { eventName: ['StopLogging', 'DeleteTrail'] } },
      targets: [],
    },
  ],
  filters: [],
  alarms: [],
};

const call = (service: string, name: string) => ({ name: `${service} ${name}`, record: { service, call: name } });

const unnoticed = (fires: DetectionFixtures['fires'], silent: DetectionFixtures['silent']) =>
  mutateDetections(deployed, 'example', [{ detection: 'trail-changed', fires, silent }]).unnoticed;

describe('the mutation run', () => {
  test('names what no fixture notices', () => {
    expect(unnoticed([call('cloudtrail', 'StopLogging')], [call('cloudtrail', 'StartLogging')])).toEqual([
      'acme-trail-changed: without "DeleteTrail" of detail.eventName',
    ]);
  });

  test('is content when every change is noticed', () => {
    const fires = [call('cloudtrail', 'StopLogging'), call('cloudtrail', 'DeleteTrail')];
    expect(unnoticed(fires, [call('cloudtrail', 'StartLogging'), call('s3', 'StopLogging')])).toEqual([]);
  });

  test('counts what its list says cannot be noticed, and names what the list has too much', () => {
    const { changes, equivalents, staleEquivalents } = mutateDetections(deployed, 'example', []);
    expect([changes, equivalents]).toEqual([6, 1]);
    expect(staleEquivalents.length).toBeGreaterThan(0);
  });
});
