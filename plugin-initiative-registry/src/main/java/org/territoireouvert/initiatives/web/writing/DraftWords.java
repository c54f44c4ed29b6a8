package org.territoireouvert.initiatives.web.writing;

import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.initiatives.web.EntryWords;
import org.territoireouvert.initiatives.writing.Draft;

/** Says where a draft stands. */
final class DraftWords {

    private DraftWords() {}

    static Badge badge(Draft.State state, Messages messages, Locale locale) {
        Badge.Tone tone = switch (state) {
            case WRITING -> Badge.Tone.SOON;
            case SUBMITTED -> Badge.Tone.OPEN;
            case RETURNED -> Badge.Tone.WARN;
            case REFUSED -> Badge.Tone.CLOSED;
        };
        return new Badge(tone, EntryWords.of("draft-state.", state, messages, locale));
    }
}
