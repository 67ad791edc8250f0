/** Seconds since a moment, as `12.3 s`, from a minute on as `1 min 5 s`. */
export function since(started: number): string {
  const seconds = (Date.now() - started) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
