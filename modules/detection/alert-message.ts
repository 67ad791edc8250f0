import { renderJson } from '../core/json';
import { AnyDetection, EventDetection } from './detection';

/** What of a CloudTrail record an alert shows, as JSON paths. What an event has not got is left out by EventBridge. */
const SHOWN: Readonly<Record<string, string>> = Object.freeze({
  Call: '$.detail.eventName',
  Caller: '$.detail.userIdentity.arn',
  From: '$.detail.sourceIPAddress',
  Account: '$.account',
  Region: '$.region',
  Time: '$.time',
  Record: '$.detail.eventID',
});

/** A title that says how bad it is, what to look up, and where it is. */
export function alertTitle(
  { id, severity, title }: Pick<AnyDetection, 'id' | 'severity' | 'title'>,
  project?: string,
): string {
  return `[${severity.toUpperCase()}] ${id}: ${title}${project === undefined ? '' : ` (project ${project})`}`;
}

/** How an event becomes a message for people: paths by variable, and a text with these variables in angle brackets. */
export interface MessageTemplate {
  readonly inputPaths: Readonly<Record<string, string>>;
  readonly inputTemplate: string;
}

/** What a message is made of. */
type ShownDetection = Omit<EventDetection<never>, 'patterns' | 'appliesTo'>;

/**
 * The message in the form that chat channels render and that mails and web hooks carry as JSON.
 * https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html
 */
export function messageTemplate(detection: ShownDetection, project?: string): MessageTemplate {
  const shown = Object.entries(detection.shown ?? SHOWN);
  const variables = shown.map(([label]) => `${label}: <${label.toLowerCase()}>`);
  return {
    inputPaths: Object.fromEntries(shown.map(([label, path]) => [label.toLowerCase(), path])),
    inputTemplate: renderJson({
      version: '1.0',
      source: 'custom',
      content: {
        textType: 'client-markdown',
        title: alertTitle(detection, project),
        description: [...variables, detection.meaning].join('\n'),
        nextSteps: [detection.response],
        keywords: [detection.id, ...(project === undefined ? [] : [project])],
      },
      metadata: { eventType: detection.id, summary: detection.title },
    }),
  };
}
