export { LogGroup, logGroupArn } from './log-group';
export type { ILogGroup, LogGroupProps } from './log-group';
