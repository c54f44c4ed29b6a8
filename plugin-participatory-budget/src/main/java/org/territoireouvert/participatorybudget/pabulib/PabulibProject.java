package org.territoireouvert.participatorybudget.pabulib;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.participatorybudget.model.Project;

/**
 * One line of the PROJECTS section.
 *
 * @param line in the file, from 1; 0 when the project does not come from a file
 * @param columns all cells by column name, id and cost included, in the order of the header; empty text for an absent value
 */
public record PabulibProject(long line, Project project, Map<String, String> columns) {

    /** Cost by which Pabulib marks a project that was withdrawn after the ballots were printed. */
    public static final BigDecimal WITHDRAWN_COST = BigDecimal.valueOf(999_999_999);

    public PabulibProject {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Return the value of a column; empty when absent. */
    public Optional<String> value(String column) {
        return Optional.of(columns.getOrDefault(column, "")).filter(value -> !value.isEmpty());
    }

    /**
     * Return what became of the project: 0 not funded, 1 funded, 2 funded beyond the budget (Poznań), 3 funded later; empty when
     * the file does not say.
     */
    public Optional<Integer> selected() {
        return value("selected").map(Integer::valueOf);
    }

    /** Return the votes the file declares, which may differ from the ballots; empty when it does not say. */
    public Optional<BigDecimal> declaredVotes() {
        return value("votes").filter(Decimals::isNumber).map(Decimals::parse);
    }

    /** Return the score the file declares, which may differ from the ballots; empty when it does not say. */
    public Optional<BigDecimal> declaredScore() {
        return value("score").filter(Decimals::isNumber).map(Decimals::parse);
    }
}
