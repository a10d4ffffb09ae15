// The size of a mail or a file in words. Japanese and English write it alike.
const kilobytes = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const megabytes = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @returns `12 KB`, `2.4 MB` (decimal); what is smaller than a kilobyte is `1 KB` */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${kilobytes.format(Math.max(1, bytes / 1000))} KB`
    : `${megabytes.format(bytes / 1_000_000)} MB`;
}
