package org.territoireouvert.calls.web.collective;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.collective.CharterRepository.Version;

/** The charter of a collective, those that were in force before, and what two of them have in common. */
final class CharterPages {

    private static final String FROM = "de";
    private static final String TO = "a";

    /** A charter in the list. */
    public record Row(int version, String rule, Instant adoptedAt) {}

    private final CollectiveFrame frame;

    CharterPages(CollectiveFrame frame) {
        this.frame = frame;
    }

    Response show(Request request) {
        Locale locale = request.locale();
        return frame.read(handle -> {
            Inside inside = frame.inside(handle, request);
            List<Version> versions =
                    frame.store().charters().of(handle, inside.collective().id());
            int last = inside.collective().charterVersion();
            String from = request.query(FROM).orElse(Integer.toString(Math.max(1, last - 1)));
            String to = request.query(TO).orElse(Integer.toString(last));
            Page page = frame.page(request, "collective-charter", frame.say(locale, "collective.charter.title"), inside)
                    .with(
                            "text",
                            frame.context()
                                    .service(Markdown.class)
                                    .render(inside.collective().charter()))
                    .with("isEmpty", inside.collective().charter().isBlank())
                    .with("rule", frame.ruleWords(inside.collective().rule(), locale))
                    .with("form", FormInput.empty().prefill(FROM, from).prefill(TO, to))
                    .with(
                            "choices",
                            versions.stream()
                                    .map(one -> new Choice(
                                            Integer.toString(one.version()),
                                            frame.say(locale, "collective.charter.version", one.version())))
                                    .toList())
                    .with(
                            "versions",
                            versions.stream()
                                    .map(one -> new Row(
                                            one.version(), frame.ruleWords(one.rule(), locale), one.adoptedAt()))
                                    .toList());
            Optional<Version> older = version(versions, from);
            Optional<Version> newer = version(versions, to);
            boolean compares = request.query(FROM).isPresent() && older.isPresent() && newer.isPresent();
            List<TextDiff.Piece> pieces = compares
                    ? frame.context()
                            .service(TextDiff.class)
                            .between(older.get().text(), newer.get().text())
                    : List.of();
            return page.with("compares", compares).with("pieces", pieces);
        });
    }

    private static Optional<Version> version(List<Version> versions, String number) {
        return versions.stream()
                .filter(one -> Integer.toString(one.version()).equals(number))
                .findFirst();
    }
}
