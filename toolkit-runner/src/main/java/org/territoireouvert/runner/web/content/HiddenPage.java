package org.territoireouvert.runner.web.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.moderation.ModerationCase;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Says in the place of a content that the moderators have hidden it: by which rule and when. */
final class HiddenPage {

    private static final int GONE = 410;

    private final ContentParts parts;
    private final HiddenWords words;
    private final Messages messages;

    HiddenPage(ContentParts parts, Messages messages) {
        this.parts = parts;
        this.words = new HiddenWords(messages, parts.zone());
        this.messages = messages;
    }

    Page of(ContentRef ref, CoreRequest request) {
        Locale locale = request.locale();
        Map<String, ModerationCase> last = parts.database()
                .read(handle -> parts.moderation().cases().lastOf(handle, ref.type(), List.of(ref.id())));
        return Page.of("content/hidden", messages.format(locale, "content.hidden.title"))
                .status(GONE)
                .with("words", words.of(Optional.ofNullable(last.get(ref.id())), locale));
    }
}
