import { Extractor, ExtractorConfig, ExtractorLogLevel, ExtractorMessageCategory } from '@microsoft/api-extractor';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../support/failure';

/** File name of the report. */
export const API_REPORT = 'cdktf-ml-baseline.api.md';

/**
 * Writes the API report: every public declaration of the compiled package, in one file that reviewers see change.
 *
 * @param root a checkout with a `lib/`
 * @throws Failure if the compiled types cannot be read
 */
export function writeApiReport(root: string, directory: string): void {
  mkdirSync(directory, { recursive: true });
  const problems: string[] = [];
  const config = ExtractorConfig.prepare({
    configObject: configuration(root, directory),
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
  });
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true;
      // What it says to whoever runs it by hand
      if (message.category === ExtractorMessageCategory.Console) return;
      if (message.logLevel !== ExtractorLogLevel.Error && message.logLevel !== ExtractorLogLevel.Warning) return;
      problems.push(message.formatMessageWithLocation(root));
    },
  });
  if (!succeeded || problems.length > 0) throw new Failure(`The API report is not complete:\n${problems.join('\n')}`);
}

function configuration(root: string, directory: string) {
  return {
    projectFolder: root,
    mainEntryPointFilePath: join(root, 'lib/index.d.ts'),
    compiler: { tsconfigFilePath: join(root, 'tsconfig.build.json'), skipLibCheck: true },
    apiReport: {
      enabled: true,
      reportFileName: API_REPORT,
      reportFolder: directory,
      reportTempFolder: join(root, '.cache/api-report'),
      // What they extend, and what they are made of: a change of it is a change of them
      includeForgottenExports: true,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    newlineKind: 'lf' as const,
    messages: {
      compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      extractorMessageReporting: {
        default: { logLevel: ExtractorLogLevel.Warning },
        // Everything that is exported is public
        'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
        // Documentation is for typedoc to judge
        'ae-undocumented': { logLevel: ExtractorLogLevel.None },
        'ae-unresolved-link': { logLevel: ExtractorLogLevel.None },
        // They are in the report
        'ae-forgotten-export': { logLevel: ExtractorLogLevel.None },
      },
      tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
    },
  };
}
