import { switchedOff, textAnalysisRoles, workingHoursOf } from '../../../modules/baseline/monitoring-settings';
import { quickstartWith } from '../../support/monitoring';

const detections = (sections: object) => quickstartWith({ detections: sections }).detections;

test('detections that are off are known by their ids', () => {
  const reason = 'The organization watches this for all its accounts';
  expect(switchedOff(detections({ disabled: [{ detection: 'root-user', reason }] }))).toEqual({
    'root-user': { reason },
  });
  expect(switchedOff(detections({}))).toEqual({});
});

test('days of the week are numbers from Monday on, in their order', () => {
  const workingHours = { timeZone: 'Europe/Berlin', days: ['sunday', 'monday'], from: 7, holidays: ['2026-12-25'] };
  expect(workingHoursOf(detections({ workingHours }))).toEqual({
    timeZone: 'Europe/Berlin',
    days: [0, 6],
    from: 7,
    until: 20,
    holidays: ['2026-12-25'],
  });
});

test('roles of Comprehend are those of all projects, once each', () => {
  const project = (dataAccessRole?: string) => ({ comprehend: { dataClassifications: ['internal'], dataAccessRole } });
  expect(textAnalysisRoles([project('b'), project(), project('a'), project('b')])).toEqual(['a', 'b']);
});
