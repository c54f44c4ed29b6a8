/** Members come and go: founding, invitations, requests, leaving; and what each of them keeps about itself. */
@NullMarked
package org.territoireouvert.calls.collective.joining;

import org.jspecify.annotations.NullMarked;
