/** Looks why mails do not leave or do not arrive: the conversation with the server, and what the DNS says of the sender. */
@NullMarked
package org.territoireouvert.runner.mail.doctor;

import org.jspecify.annotations.NullMarked;
