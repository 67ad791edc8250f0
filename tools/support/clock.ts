/** Seconds since a moment, as `12.3 s`, from a minute on as `1 min 5 s`. */
export function since(started: number): string {
  const seconds = (Date.now() - started) / 1000;
  const whole = Math.round(seconds); // before it is split: 239.6 s are 4 min 0 s, not 3 min 60 s
  if (whole < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
