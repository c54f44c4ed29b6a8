package org.territoireouvert.consultation.seal.source;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.opinion.Statement;
import org.territoireouvert.consultation.opinion.StatementRepository;
import org.territoireouvert.consultation.seal.LineKind;
import org.territoireouvert.consultation.seal.SealSource;
import org.territoireouvert.consultation.seal.Sealable;

/** Statements, those of the authority too, and what people think of each. */
final class OpinionSource implements SealSource {

    private final PluginContext context;
    private final StatementRepository statements = new StatementRepository();

    OpinionSource(PluginContext context) {
        this.context = context;
    }

    @Override
    public void each(PlannedStep step, Visitor visitor) throws IOException {
        for (Statement statement :
                context.database().read(handle -> statements.all(handle, step, Statement.State.PUBLISHED))) {
            visitor.visit(words(statement));
            visitor.visit(opinions(statement));
        }
    }

    private static Sealable words(Statement statement) {
        return new Sealable.Words(
                LineKind.STATEMENT,
                statement.id(),
                statement.id(),
                PortableInstant.text(statement.createdAt()),
                statement.text());
    }

    private static Sealable opinions(Statement statement) {
        return new Sealable.Numbers(
                LineKind.OPINIONS,
                statement.id(),
                statement.id(),
                new TreeMap<>(Map.of(
                        "agreed", (long) statement.tally().agree(),
                        "disagreed", (long) statement.tally().disagree(),
                        "passed", (long) statement.tally().pass())));
    }

    @Override
    public Optional<Gone> gone(PlannedStep step, LineKind kind, String object) {
        return context.database()
                .read(handle -> statements.find(handle, step, object))
                .map(found -> new Gone(
                        reason(found), Optional.of(kind == LineKind.STATEMENT ? words(found) : opinions(found))));
    }

    private static Reason reason(Statement statement) {
        if (statement.text().isEmpty()) {
            return Reason.ERASED;
        }
        return statement.state() == Statement.State.REMOVED ? Reason.WITHDRAWN : Reason.HIDDEN;
    }
}
