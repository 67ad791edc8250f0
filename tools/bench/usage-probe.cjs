/** Loaded into a measured process: writes what it has used, at its end, to the file that BENCH_USAGE_FILE names. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { peakMegabytes: maxRSS / 1024, cpuMilliseconds: (userCPUTime + systemCPUTime) / 1000 };
  writeFileSync(process.env.BENCH_USAGE_FILE, JSON.stringify(usage));
});
