export { AlertTopic } from './alert-topic';
export type { AlertTopicProps, IAlertTopic, Subscriptions } from './alert-topic';
export { ChatChannel } from './chat-channel';
export type { ChatChannelProps, SlackChannel, TeamsChannel } from './chat-channel';
export type { ImportedTopic, ImportedTopicProps } from './imported-topic';
export { UndeliveredQueue } from './undelivered-queue';
export type { UndeliveredQueueProps } from './undelivered-queue';
