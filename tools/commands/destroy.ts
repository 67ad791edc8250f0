import { runCdktfCommand } from '../deployment/user-command';

runCdktfCommand('destroy');
