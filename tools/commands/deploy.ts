import { runCdktfCommand } from '../deployment/user-command';

runCdktfCommand('deploy');
