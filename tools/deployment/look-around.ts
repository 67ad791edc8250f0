export interface KeptDeployment {
  /** The emulator's address. */
  readonly url: string;
  readonly region: string;
  /** Terraform's directory of the stack to look at, as seen from the checkout. */
  readonly directory: string;
}

/** What to tell of a deployment that goes on running: how to look at it, and how to end it. */
export function lookAround({ url, region, directory }: KeptDeployment): string {
  const credentials = 'AWS_ACCESS_KEY_ID=emulator AWS_SECRET_ACCESS_KEY=emulator';
  return `
Kept: the emulator and Terraform's state. To look around:
  export AWS_ENDPOINT_URL=${url} ${credentials} AWS_REGION=${region}
  terraform -chdir=${directory} plan
  terraform -chdir=${directory} output
To stop it and forget everything: npm start -- --stop`;
}

/** The stack that a newcomer wants to see: a project's, else the last. */
export function mostTelling(stacks: readonly string[]): string | undefined {
  return stacks.find((stack) => stack.startsWith('project-')) ?? stacks.at(-1);
}
