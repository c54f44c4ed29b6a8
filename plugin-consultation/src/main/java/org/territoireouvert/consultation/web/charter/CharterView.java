package org.territoireouvert.consultation.web.charter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.consultation.charter.Charter;
import org.territoireouvert.consultation.charter.Criterion;
import org.territoireouvert.consultation.charter.Finding;
import org.territoireouvert.consultation.charter.Level;
import org.territoireouvert.consultation.charter.Remark;
import org.territoireouvert.consultation.web.ConsultationBadges;

/**
 * The charter of a consultation in words.
 *
 * @param label that is reached, or that none is
 * @param provisional whether it hangs on what is awaited
 * @param met how many criteria are kept
 * @param asked how many ask for something
 * @param groups by level, in their order
 */
public record CharterView(String label, boolean provisional, long met, long asked, List<Group> groups) {

    /**
     * The criteria of a level.
     *
     * @param word of the level
     */
    public record Group(String word, String title, long met, List<Row> rows) {}

    /**
     * A criterion.
     *
     * @param remark what is missing or awaited, or why nothing is asked for; empty when it is kept
     * @param evidence where it is seen; empty when it is not kept
     * @param by last day for what is missing, or day up to which it is awaited
     * @param awaited whether {@code by} is such a day
     */
    public record Row(
            String id,
            String title,
            Badge badge,
            String remark,
            String evidence,
            Optional<LocalDate> by,
            boolean awaited) {}

    /** Says a charter in a language. */
    public static CharterView of(Charter charter, Messages messages, Locale locale) {
        return new CharterView(
                messages.format(locale, ConsultationBadges.label(charter)),
                charter.label().isPresent() && charter.isProvisional(),
                charter.met(),
                charter.asked(),
                Arrays.stream(Level.values())
                        .map(level -> group(level, charter, messages, locale))
                        .toList());
    }

    private static Group group(Level level, Charter charter, Messages messages, Locale locale) {
        return new Group(
                level.word(),
                messages.format(locale, "charter.level." + level.word()),
                charter.count(level, Finding.Met.class),
                charter.of(level).entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue(), messages, locale))
                        .toList());
    }

    private static Row row(Criterion criterion, Finding finding, Messages messages, Locale locale) {
        Badge badge = new Badge(tone(finding), messages.format(locale, "charter.state." + state(finding)));
        String id = criterion.name();
        String title = messages.format(locale, "charter." + id);
        return switch (finding) {
            case Finding.Met met -> new Row(id, title, badge, "", met.evidence(), Optional.empty(), false);
            case Finding.NotMet missing ->
                new Row(id, title, badge, say(missing.remark(), messages, locale), "", missing.by(), false);
            case Finding.NotYet awaited ->
                new Row(id, title, badge, say(awaited.remark(), messages, locale), "", Optional.of(awaited.by()), true);
            case Finding.NotApplicable nothing ->
                new Row(id, title, badge, say(nothing.remark(), messages, locale), "", Optional.empty(), false);
        };
    }

    private static String say(Remark remark, Messages messages, Locale locale) {
        return messages.format(locale, remark.messageKey(), remark.arguments().toArray());
    }

    /** Returns the word of a finding in messages and documents. */
    static String state(Finding finding) {
        return switch (finding) {
            case Finding.Met met -> "met";
            case Finding.NotMet missing -> "not-met";
            case Finding.NotYet awaited -> "not-yet";
            case Finding.NotApplicable nothing -> "not-applicable";
        };
    }

    private static Badge.Tone tone(Finding finding) {
        return switch (finding) {
            case Finding.Met met -> Badge.Tone.OPEN;
            case Finding.NotMet missing -> Badge.Tone.WARN;
            case Finding.NotYet awaited -> Badge.Tone.SOON;
            case Finding.NotApplicable nothing -> Badge.Tone.CLOSED;
        };
    }
}
