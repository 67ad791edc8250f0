/** Regions that profiles of an area are called from: their work stays in that area. https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html */
export const REGIONS_OF_AREA: Readonly<Record<string, RegExp>> = Object.freeze({
  apac: /^ap-/,
  au: /^ap-southeast-(2|4)$/,
  ca: /^ca-/,
  eu: /^eu-/,
  // Runs anywhere: its work does not stay in an area
  global: /^$/,
  jp: /^ap-northeast-(1|3)$/,
  us: /^(us-(east|west)-|ca-)/,
  'us-gov': /^us-gov-/,
});
