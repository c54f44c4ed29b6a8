package org.territoireouvert.runner.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.moderation.ModerationCase.Outcome;

/** The register of decisions as open data: what was decided, by which rule, how long it took; no text and no name. */
public final class ModerationData {

    private final Database database;

    /** Reads the tables of the runtime. */
    public ModerationData(Database database) {
        this.database = database;
    }

    /** Returns it as a data set. */
    public Dataset dataset() {
        return Dataset.of(
                        "moderation",
                        "moderation.dataset.title",
                        List.of(
                                Column.text("id").key(),
                                Column.text("nature").filled(),
                                Column.text("decision")
                                        .filled()
                                        .oneOf(Arrays.stream(Outcome.values())
                                                .map(ModerationData::code)
                                                .toList()),
                                Column.text("regle")
                                        .oneOf(Arrays.stream(Rule.values())
                                                .map(Rule::code)
                                                .toList()),
                                Column.of("signalements", Column.Type.INTEGER).filled(),
                                Column.of("ouvert_le", Column.Type.INSTANT).filled(),
                                Column.of("decide_le", Column.Type.INSTANT).filled(),
                                Column.text("recours")),
                        sink -> database.<Boolean, Exception>read(handle -> {
                            try (Stream<ModerationCase> cases =
                                    handle.createQuery("""
                                            select * from core_moderation_case where decided_at is not null
                                            order by decided_at, id""").map((row, context) -> CaseRepository.read(row)).stream()) {
                                for (ModerationCase found : (Iterable<ModerationCase>) cases::iterator) {
                                    ModerationCase.Decision decision =
                                            found.decision().orElseThrow();
                                    sink.row(
                                            found.id(),
                                            found.ref().type(),
                                            code(decision.outcome()),
                                            decision.rule().map(Rule::code).orElse(null),
                                            found.reports(),
                                            found.openedAt(),
                                            decision.at(),
                                            found.appeal()
                                                    .map(ModerationData::code)
                                                    .orElse(null));
                                }
                            }
                            return true;
                        }))
                .keywords("modération", "participation", "transparence")
                .state(this::state);
    }

    private Dataset.State state() {
        return Dataset.State.changed(database.read(
                handle -> handle.createQuery("""
                        select decided_at from core_moderation_case where decided_at is not null
                        order by decided_at desc, id desc limit 1""").mapTo(String.class).findOne().map(PortableInstant::parse)));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
