/** Debian's Chromium, or the one that CHROMIUM names. */
export const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** As root a sandbox cannot be set up; small /dev/shm in containers would crash large pages. */
export const browserArguments = ['--no-sandbox', '--disable-dev-shm-usage'];
