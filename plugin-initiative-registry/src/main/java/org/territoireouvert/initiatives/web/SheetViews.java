package org.territoireouvert.initiatives.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.organisation.Siren;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.territory.PlaceMap;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Sheet;

/** Says a sheet in words, for its page and its preview. */
public final class SheetViews {

    private static final int SIREN = 9;
    private static final int SIRET = 14;

    private final PluginContext context;
    private final EntryLinks links;

    /** Creates the words. */
    public SheetViews(PluginContext context) {
        this.context = context;
        this.links = new EntryLinks(context);
    }

    /** Returns what a page shows. */
    public SheetView of(Sheet sheet, Locale locale) {
        Territories territories = context.service(Territories.class);
        return new SheetView(
                sheet,
                sheet.kind().name(),
                paragraphs(sheet.subject().problem()),
                paragraphs(sheet.subject().story()),
                paragraphs(sheet.sharing().kit()),
                paragraphs(sheet.means().funding()),
                words("topic.", sheet.subject().topics(), locale),
                words("practice.", sheet.course().methods(), locale),
                sheet.place().territories().stream()
                        .map(code -> territories.find(code).map(Territory::name).orElse(code))
                        .toList(),
                sheet.partnership().holder().map(this::body),
                sheet.partnership().partners().stream().map(this::body).toList(),
                sheet.course()
                        .level()
                        .map(level -> new SheetView.LevelRow(
                                word("level.", level, locale), word("level-meaning.", level, locale))),
                sheet.means().costs().stream()
                        .map(cost -> new SheetView.CostRow(
                                word("cost-kind.", cost.kind(), locale), cost.amount(), cost.hours(), cost.note()))
                        .toList(),
                map(sheet, territories, locale),
                contact(sheet.sharing().address()));
    }

    private String word(String prefix, Enum<?> constant, Locale locale) {
        return EntryWords.of(prefix, constant, context.messages(), locale);
    }

    private List<String> words(String prefix, Collection<? extends Enum<?>> constants, Locale locale) {
        return constants.stream()
                .map(constant -> word(prefix, constant, locale))
                .toList();
    }

    private SheetView.BodyRow body(Body body) {
        String number = switch (body.number().length()) {
            case SIREN -> new Siren(body.number()).grouped();
            case SIRET -> new Siret(body.number()).grouped();
            default -> body.number();
        };
        return new SheetView.BodyRow(body.name(), number, body.role(), links.organisation(body.name()));
    }

    private Optional<PlaceMap> map(Sheet sheet, Territories territories, Locale locale) {
        return sheet.place()
                .point()
                .flatMap(point -> PlaceMap.of(
                        context.messages().format(locale, "sheet.map"),
                        List.of(new PlaceMap.Mark("1", sheet.subject().title(), "#ini-place", point)),
                        territories.boundary()));
    }

    private static String contact(String address) {
        return address.contains("@") && !address.contains("/") ? "mailto:" + address : address;
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
