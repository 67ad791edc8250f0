import { runCdktfCommand } from '../deployment/user-command';

runCdktfCommand('rehearsal');
