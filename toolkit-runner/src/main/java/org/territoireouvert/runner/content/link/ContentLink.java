package org.territoireouvert.runner.content.link;

import org.territoireouvert.api.content.LinkKind;
import org.territoireouvert.runner.content.KnownContent;

/**
 * A link as it is read from one of its ends.
 *
 * @param outgoing whether it goes from here to the other content, or comes from it
 * @param other content at the other end
 */
public record ContentLink(LinkKind kind, boolean outgoing, KnownContent other) {}
