package org.territoireouvert.runner.content;

import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.text.Messages;

/**
 * A content with its type, as its plugin declares both now.
 *
 * @param ref names it among those of all plugins
 * @param messages of who declares the type
 */
public record DeclaredContent(ContentRef ref, ContentType type, ContentItem item, Messages messages) {

    /** Tells whether something is offered on contents of this type. */
    public boolean offers(Feature feature) {
        return type.features().contains(feature);
    }

    /** Tells whether people may take part in something now. */
    public boolean isOpen(Feature feature) {
        return offers(feature) && item.open().contains(feature);
    }
}
