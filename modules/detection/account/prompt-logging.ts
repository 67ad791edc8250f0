import { AccountDetection } from '../detection';
import { calls, DONE } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

export const promptLogging: AccountDetection = {
  id: 'prompt-logging',
  title: 'Logging of model invocations was turned on or changed',
  meaning:
    'It copies prompts and answers, and what they quote of patients or customers, to a log group or bucket that others read. Here it is ' +
    'off unless "exceptions.logPrompts" asks for it; the deployment that turns it on shows here too.',
  response:
    'If nobody asked for it: turn it off ("aws bedrock delete-model-invocation-logging-configuration"), and treat what was written to its ' +
    'target since as disclosed to whoever reads there.',
  technique: TECHNIQUES.servicesData,
  severity: 'high',
  kind: 'event',
  patterns: () => ({ main: calls('bedrock', ['PutModelInvocationLoggingConfiguration'], DONE) }),
};
