import { REPORT_PARTS } from './html/generated.js';
import { pageHtml } from './html/page.js';
import type { Exporter } from './types.js';

/**
 * A report page in one file: no network, a strict content security policy, readable without
 * scripts, alive with them. Without `asOf` its states are those of the day on which it is opened.
 */
const html: Exporter = {
  binary: false,
  async write(register, options) {
    return pageHtml(register, options, REPORT_PARTS);
  },
};

export default html;
