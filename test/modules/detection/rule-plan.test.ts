import { CountDetection, EventDetection } from '../../../modules/detection';
import { plannedAlarms, plannedRules } from '../../../modules/detection/rule-plan';
import { counts, events, Place } from './detections-fixture';

const one = events('one', { main: { source: ['aws.a'] } });
const two = events('two', { first: { source: ['aws.b'] }, second: { source: ['aws.c'] } });
const counted = counts('counted', { metricName: 'M', threshold: 1, periodMinutes: 5 });

const elsewhere = <Detection extends EventDetection<Place> | CountDetection<Place>>(detection: Detection) => ({
  ...detection,
  appliesTo: ({ prefix }: Place) => prefix === 'other',
});

const PLACE: Place = { prefix: 'acme', metricNamespace: 'MlBaseline/acme' };

test('the main pattern of a detection becomes a rule of its id, any other one a rule of the id and its name', () => {
  expect(plannedRules([one, counted, two], PLACE)).toEqual([
    { detection: one, patternName: 'main', ending: 'one', pattern: { source: ['aws.a'] } },
    { detection: two, patternName: 'first', ending: 'two-first', pattern: { source: ['aws.b'] } },
    { detection: two, patternName: 'second', ending: 'two-second', pattern: { source: ['aws.c'] } },
  ]);
});

test('a detection that counts becomes an alarm', () => {
  expect(plannedAlarms([one, counted, two], PLACE)).toEqual([counted]);
});

test('patterns are those of the place', () => {
  const placed = { ...one, patterns: ({ prefix }: Place) => ({ main: { source: [prefix] } }) };
  expect(plannedRules([placed], PLACE).map(({ pattern }) => pattern)).toEqual([{ source: ['acme'] }]);
});

test('what is not for the place is not there', () => {
  const detections = [elsewhere(one), elsewhere(counted)];
  expect([plannedRules(detections, PLACE), plannedAlarms(detections, PLACE)]).toEqual([[], []]);
  const other = { ...PLACE, prefix: 'other' };
  expect([plannedRules(detections, other).length, plannedAlarms(detections, other).length]).toEqual([1, 1]);
});
