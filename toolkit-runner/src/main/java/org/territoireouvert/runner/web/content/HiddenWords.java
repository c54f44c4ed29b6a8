package org.territoireouvert.runner.web.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.moderation.ModerationCase;

/** Says why and when something was hidden, without a name. */
public final class HiddenWords {

    private final Messages messages;
    private final ZoneId zone;

    /** Says it in the words of the runtime. */
    public HiddenWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** Returns the sentence for the last case about what is hidden. */
    public String of(Optional<ModerationCase> last, Locale locale) {
        if (last.isEmpty()) {
            return messages.format(locale, "hidden.plain");
        }
        ModerationCase found = last.get();
        return found.decision()
                .filter(decision -> decision.rule().isPresent())
                .map(decision -> messages.format(
                        locale,
                        "hidden.decided",
                        day(decision.at()),
                        messages.format(
                                locale, "charter." + decision.rule().get().code() + ".short")))
                .orElseGet(() -> messages.format(
                        locale, "hidden.waiting", day(found.hiddenAt().orElse(found.openedAt())), found.reports()));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
