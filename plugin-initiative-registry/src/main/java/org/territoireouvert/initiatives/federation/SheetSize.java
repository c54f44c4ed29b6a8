package org.territoireouvert.initiatives.federation;

import java.util.List;
import java.util.stream.Stream;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Cost;
import org.territoireouvert.initiatives.model.Lessons;
import org.territoireouvert.initiatives.model.Sharing;
import org.territoireouvert.initiatives.model.Sheet;

/** How large a sheet of others may be; no form writes a larger one. */
final class SheetSize {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_FACT = 5_000;
    private static final int LONGEST_TEXT = 50_000;
    private static final int MOST_ITEMS = 200;

    private SheetSize() {}

    static boolean isTooLarge(Sheet sheet) {
        return lists(sheet).anyMatch(list -> list.size() > MOST_ITEMS)
                || lines(sheet).anyMatch(line -> line.length() > LONGEST_LINE)
                || facts(sheet).anyMatch(fact -> fact.length() > LONGEST_FACT)
                || Stream.of(
                                sheet.subject().problem(),
                                sheet.subject().story(),
                                sheet.sharing().kit())
                        .anyMatch(text -> text.length() > LONGEST_TEXT);
    }

    private static Stream<List<?>> lists(Sheet sheet) {
        return Stream.of(
                sheet.place().territories(),
                sheet.partnership().partners(),
                sheet.means().costs(),
                sheet.lessons().results(),
                sheet.lessons().failures(),
                sheet.lessons().conditions(),
                sheet.sharing().links());
    }

    private static Stream<String> lines(Sheet sheet) {
        Stream<Body> bodies =
                Stream.concat(sheet.partnership().holder().stream(), sheet.partnership().partners().stream());
        return Stream.of(
                        Stream.of(
                                sheet.subject().title(),
                                sheet.place().name(),
                                sheet.course().counted(),
                                sheet.sharing().contact()),
                        sheet.place().territories().stream(),
                        bodies.flatMap(body -> Stream.of(body.name(), body.number(), body.role())),
                        sheet.means().costs().stream().map(Cost::note),
                        sheet.sharing().links().stream().map(Sharing.SheetLink::title))
                .flatMap(lines -> lines);
    }

    private static Stream<String> facts(Sheet sheet) {
        return Stream.of(
                        Stream.of(sheet.subject().summary(), sheet.means().funding()),
                        sheet.lessons().results().stream().map(Lessons.Result::fact),
                        sheet.lessons().failures().stream(),
                        sheet.lessons().conditions().stream())
                .flatMap(facts -> facts);
    }
}
