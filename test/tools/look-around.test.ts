import { lookAround, mostTelling } from '../../tools/deployment/look-around';

test('a kept deployment tells how to look around, with one line of environment', () => {
  const text = lookAround({ url: 'http://127.0.0.1:5000', region: 'eu-central-1', directory: '.cache/start/x' });
  expect(text).toContain(
    '  export AWS_ENDPOINT_URL=http://127.0.0.1:5000 AWS_ACCESS_KEY_ID=emulator AWS_SECRET_ACCESS_KEY=emulator ' +
      'AWS_REGION=eu-central-1\n  terraform -chdir=.cache/start/x plan\n  terraform -chdir=.cache/start/x output\n',
  );
  expect(text).toContain('npm start -- --stop');
});

test('the stack to look at is a project, if there is one', () => {
  expect(mostTelling(['audit', 'network', 'project-a', 'project-b'])).toBe('project-a');
  expect(mostTelling(['audit', 'network'])).toBe('network');
});
