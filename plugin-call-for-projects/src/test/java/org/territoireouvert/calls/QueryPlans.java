package org.territoireouvert.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.territoireouvert.runner.storage.Engine;

/** How a database means to find the rows of queries, in its own words. */
public final class QueryPlans {

    private QueryPlans() {}

    /** Runs queries. */
    public interface Work {
        /** Runs them. */
        void on(Handle handle);
    }

    /** Returns the steps of the plans of all queries that some work makes on a handle. */
    public static List<String> of(Handle handle, Engine engine, Work work) {
        List<Asked> asked = new ArrayList<>();
        SqlLogger before = handle.getConfig(SqlStatements.class).getSqlLogger();
        handle.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                asked.add(Asked.of(context));
            }
        });
        work.on(handle);
        handle.getConfig(SqlStatements.class).setSqlLogger(before);
        return asked.stream().flatMap(one -> one.plan(handle, engine).stream()).toList();
    }

    /** Returns the steps that read all of one of these tables, whatever name a query gives it. */
    public static List<String> wholeTables(List<String> plan, Engine engine, List<String> tables) {
        String any = "(" + String.join("|", tables) + ")";
        return plan.stream()
                .filter(step -> engine == Engine.SQLITE
                        ? step.matches("SCAN " + any + "( .*)?") && !step.contains("USING")
                        : step.matches(".*Seq Scan on \\w+ " + any + "\\b.*|.*Seq Scan on " + any + "\\b.*"))
                .toList();
    }

    private record Asked(String sql, List<String> names, List<Argument> values) {

        @SuppressWarnings("removal") // Nothing else of this version of Jdbi returns what was bound.
        static Asked of(StatementContext context) {
            List<String> names = context.getParsedSql().getParameters().getParameterNames().stream()
                    .distinct()
                    .toList();
            List<Argument> values = new ArrayList<>();
            for (String name : names) {
                Optional<Argument> value = context.getBinding().findForName(name, context);
                values.add(value.orElseThrow());
            }
            return new Asked(context.getRenderedSql(), names, values);
        }

        List<String> plan(Handle handle, Engine engine) {
            String word = engine == Engine.SQLITE ? "explain query plan " : "explain ";
            Query query = handle.createQuery(word + sql);
            for (int place = 0; place < names.size(); place++) {
                query.bind(names.get(place), values.get(place));
            }
            return query.map((row, context) -> row.getString(engine == Engine.SQLITE ? "detail" : "QUERY PLAN"))
                    .list();
        }
    }
}
