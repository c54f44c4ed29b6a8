package org.territoireouvert.initiatives.web.writing;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Cost;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.SheetField;
import org.territoireouvert.initiatives.web.EntryWords;

/** Says in words what a sheet says in a field: one line for each fact. */
final class FieldWords {

    private final PluginContext context;
    private final Locale locale;

    FieldWords(PluginContext context, Locale locale) {
        this.context = context;
        this.locale = locale;
    }

    private String say(String key, Object... arguments) {
        return context.messages().format(locale, key, arguments);
    }

    private String constant(String prefix, Enum<?> constant) {
        return EntryWords.of(prefix, constant, context.messages(), locale);
    }

    String label(SheetField field) {
        return constant("field.", field);
    }

    /** Returns the text of a field, empty when nothing is said. */
    String of(SheetField field, Sheet sheet) {
        return switch (field) {
            case TITLE -> sheet.subject().title();
            case SUMMARY -> sheet.subject().summary();
            case PROBLEM -> sheet.subject().problem();
            case STORY -> sheet.subject().story();
            case TOPICS -> lines(sheet.subject().topics().stream().map(topic -> constant("topic.", topic)));
            case PLACE -> sheet.place().name();
            case TERRITORIES -> lines(sheet.place().territories().stream().map(this::territory));
            case POINT ->
                sheet.place()
                        .point()
                        .map(point -> point.latitude() + " ; " + point.longitude())
                        .orElse("");
            case HOLDER -> sheet.partnership().holder().map(FieldWords::body).orElse("");
            case PARTNERS -> lines(sheet.partnership().partners().stream().map(FieldWords::body));
            case PHASE ->
                lines(Stream.concat(
                        sheet.course().phase().stream().map(phase -> constant("phase.", phase)),
                        sheet.course().status().stream().map(status -> constant("status.", status))));
            case LEVEL ->
                sheet.course().level().map(level -> constant("level.", level)).orElse("");
            case METHODS -> lines(sheet.course().methods().stream().map(method -> constant("practice.", method)));
            case DATES -> dates(sheet);
            case PARTICIPANTS ->
                lines(Stream.concat(
                        sheet.course().participants().stream().map(number -> say("sheet.participants.number", number)),
                        Stream.of(sheet.course().counted())));
            case COSTS -> lines(sheet.means().costs().stream().map(this::cost));
            case FUNDING -> sheet.means().funding();
            case RESULTS ->
                lines(sheet.lessons().results().stream()
                        .map(result -> result.evidence().isEmpty()
                                ? result.fact()
                                : result.fact() + " – " + result.evidence()));
            case FAILURES -> lines(sheet.lessons().failures().stream());
            case CONDITIONS -> lines(sheet.lessons().conditions().stream());
            case KIT -> sheet.sharing().kit();
            case LINKS -> lines(sheet.sharing().links().stream().map(link -> link.title() + " – " + link.address()));
            case LICENCE -> sheet.sharing().licence().title();
            case CONTACT ->
                lines(Stream.of(
                        sheet.sharing().contact(),
                        sheet.sharing().address(),
                        sheet.sharing().isPeer() ? say("sheet.peer") : ""));
        };
    }

    private static String lines(Stream<String> facts) {
        return facts.filter(fact -> !fact.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String territory(String code) {
        return context.service(Territories.class)
                .find(code)
                .map(Territory::label)
                .orElse(code);
    }

    private static String body(Body body) {
        return Stream.of(body.name(), body.number(), body.role())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" – "));
    }

    private String dates(Sheet sheet) {
        return lines(Stream.concat(
                sheet.course().startedOn().stream().map(day -> say("sheet.from", day)),
                sheet.course().endedOn().stream().map(day -> say("sheet.until", day))));
    }

    private String cost(Cost cost) {
        String said = say("sheet.cost.line", constant("cost-kind.", cost.kind()), cost.amount(), cost.hours());
        return cost.note().isEmpty() ? said : said + " – " + cost.note();
    }
}
