/** Id of the one part that a stack is made of: the framework leaves it out of the addresses of resources. */
export const ONLY_PART = 'Default';
