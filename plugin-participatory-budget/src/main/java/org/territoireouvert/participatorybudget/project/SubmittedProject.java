package org.territoireouvert.participatorybudget.project;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.model.ProjectId;
import org.territoireouvert.participatorybudget.pabulib.PabulibProject;

/**
 * A project submitted to the vote (projet soumis au vote).
 *
 * @param id identifier
 * @param number its number on the ballot; any text
 * @param position place on the ballot paper, from 1
 * @param title shown to people
 * @param description Markdown; empty when there is none
 * @param place quarter or commune; empty when not known
 * @param location where it lies, when that is known
 * @param theme empty when not known
 * @param proposer who proposed it; empty when not known
 * @param cost estimated cost
 * @param withdrawn whether it left the vote after ballots were printed
 * @param columns all cells of the file that it came from
 */
public record SubmittedProject(
        String id,
        String number,
        int position,
        String title,
        String description,
        String place,
        Optional<Coordinates> location,
        String theme,
        String proposer,
        Money cost,
        boolean withdrawn,
        Map<String, String> columns) {

    /** Copies the columns in their order. */
    public SubmittedProject {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Returns what a counting rule looks at; a project that was withdrawn has the cost by which the vote format says so. */
    public Project counted() {
        BigDecimal amount =
                withdrawn ? PabulibProject.WITHDRAWN_COST : cost.toDecimal().stripTrailingZeros();
        return new Project(new ProjectId(number), amount, title, withdrawn);
    }
}
