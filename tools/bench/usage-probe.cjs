/** Loaded into a measured process: writes what it has used, at its end, to the file that BENCH_USAGE_FILE names. */
const { existsSync, readFileSync, writeFileSync } = require('node:fs');

const STATUS = '/proc/self/status';

/** Linux hands `maxRSS` on to a child: that of a small process under a large one is the large one's. The high-water mark is its own. */
function peakKilobytes(maxRSS) {
  const own = existsSync(STATUS) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8')) : null;
  return own ? Number(own[1]) : maxRSS;
}

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { peakMegabytes: peakKilobytes(maxRSS) / 1024, cpuMilliseconds: (userCPUTime + systemCPUTime) / 1000 };
  writeFileSync(process.env.BENCH_USAGE_FILE, JSON.stringify(usage));
});
