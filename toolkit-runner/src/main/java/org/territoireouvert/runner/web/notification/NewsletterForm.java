package org.territoireouvert.runner.web.notification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.runner.notification.ContentNames.ContentName;
import org.territoireouvert.runner.notification.newsletter.Newsletter;
import org.territoireouvert.runner.notification.newsletter.Segments;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The fields of a newsletter. */
final class NewsletterForm {

    private static final String SUBJECT_FR = "objet-fr";
    private static final String BODY_FR = "texte-fr";
    private static final String SUBJECT_EN = "objet-en";
    private static final String BODY_EN = "texte-en";
    private static final String SEGMENT = "segment";
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_BODY = 20_000;
    private static final int MOST_SEGMENTS = 20;
    private static final int SHOWN_CONTENTS = 10;

    private final WebParts parts;
    private final Segments segments;

    /** A segment to tick. */
    public record Choice(String name, String label, boolean chosen) {}

    /** What was typed. */
    record Typed(FormInput form, Newsletter.Text french, Newsletter.Text english, List<String> segments) {}

    NewsletterForm(WebParts parts, Segments segments) {
        this.parts = parts;
        this.segments = segments;
    }

    static FormInput filled(Newsletter newsletter) {
        return FormInput.empty()
                .prefill(SUBJECT_FR, newsletter.french().subject())
                .prefill(BODY_FR, newsletter.french().body())
                .prefill(SUBJECT_EN, newsletter.english().subject())
                .prefill(BODY_EN, newsletter.english().body());
    }

    Typed read(CoreRequest request) {
        FormInput form = FormInput.of(request);
        Newsletter.Text french = new Newsletter.Text(
                form.required(SUBJECT_FR, LONGEST_SUBJECT, "newsletter.subject.missing"),
                form.required(BODY_FR, LONGEST_BODY, "newsletter.body.missing"));
        Newsletter.Text english =
                new Newsletter.Text(form.optional(SUBJECT_EN, LONGEST_SUBJECT), form.optional(BODY_EN, LONGEST_BODY));
        oneLine(form, SUBJECT_FR, french.subject());
        oneLine(form, SUBJECT_EN, english.subject());
        if (english.subject().isEmpty() != english.body().isEmpty()) {
            form.error(english.subject().isEmpty() ? SUBJECT_EN : BODY_EN, "newsletter.english.half");
        }
        Set<String> chosen = new LinkedHashSet<>(request.formAll(SEGMENT));
        if (chosen.isEmpty()) {
            form.error(SEGMENT, "newsletter.segment.missing");
        } else if (chosen.size() > MOST_SEGMENTS
                || !chosen.stream().allMatch(name -> isKnown(name, request.locale()))) {
            form.error(SEGMENT, "form.choice");
        }
        return new Typed(form, french, english, List.copyOf(chosen));
    }

    /** A subject is one header line: whatever would begin another is refused. */
    private static void oneLine(FormInput form, String field, String subject) {
        if (form.errorOf(field).isEmpty() && subject.chars().anyMatch(Character::isISOControl)) {
            form.error(field, "newsletter.subject.line");
        }
    }

    private boolean isKnown(String name, Locale locale) {
        return Segments.followed(name).isPresent()
                || segments.choices(locale).stream()
                        .anyMatch(choice -> choice.name().equals(name));
    }

    /** Returns what can be ticked: the declared segments, the contents that most people follow, and what was chosen before. */
    List<Choice> choices(List<String> chosen, Optional<String> suggested, Locale locale) {
        List<Choice> choices = new ArrayList<>();
        segments.choices(locale)
                .forEach(one -> choices.add(new Choice(one.name(), one.label(), chosen.contains(one.name()))));
        Set<ContentRef> contents = new LinkedHashSet<>();
        suggested.flatMap(Segments::followed).ifPresent(contents::add);
        chosen.forEach(name -> Segments.followed(name).ifPresent(contents::add));
        contents.addAll(parts.notifications().follows().mostFollowed(SHOWN_CONTENTS));
        Map<ContentRef, ContentName> names = parts.notifications().names().of(contents);
        for (ContentRef content : contents) {
            String name = Segments.followers(content);
            ContentName known = names.get(content);
            if (known != null || chosen.contains(name)) {
                String title = known == null ? content.id() : known.title();
                choices.add(new Choice(
                        name,
                        parts.messages().format(locale, "newsletter.segment.followers", title),
                        chosen.contains(name) || suggested.filter(name::equals).isPresent()));
            }
        }
        return choices;
    }

    /** Returns the names of the chosen segments in words. */
    List<String> labels(List<String> chosen, Locale locale) {
        return choices(chosen, Optional.empty(), locale).stream()
                .filter(Choice::chosen)
                .map(Choice::label)
                .toList();
    }
}
