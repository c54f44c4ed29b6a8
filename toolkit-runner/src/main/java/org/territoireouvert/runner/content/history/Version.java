package org.territoireouvert.runner.content.history;

import java.time.Instant;
import java.util.List;
import org.territoireouvert.api.content.ContentText;

/**
 * A content as it was published once.
 *
 * @param number from 1
 * @param texts in parts, their labels as messages of the plugin
 * @param changedBy account of who changed it, or empty for a plugin or the runtime
 */
public record Version(
        int number, String title, String summary, List<ContentText> texts, Instant changedAt, String changedBy) {

    /** Copies the texts. */
    public Version {
        texts = List.copyOf(texts);
    }

    /** Tells whether another version says the same. */
    public boolean saysTheSameAs(Version other) {
        return title.equals(other.title) && summary.equals(other.summary) && texts.equals(other.texts);
    }
}
