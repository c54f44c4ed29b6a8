package org.territoireouvert.participatorybudget.edition;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Statistic;

/** How many editions and projects there are; never how many ballots, which would be a running count. */
public final class EditionFigures {

    private final Counters counters;
    private final Statistic published;
    private final Statistic projects;

    /** Creates the figures. */
    public EditionFigures(PluginContext context, EditionRepository editions) {
        this.counters = context.service(Counters.class);
        this.published = Statistic.of(
                "editions",
                "statistic.editions",
                (handle, tally) -> editions.eachArrival(handle, (at, count) -> tally.add(at, 1)));
        this.projects = Statistic.of(
                        "projects", "statistic.projects", (handle, tally) -> editions.eachArrival(handle, tally::add))
                .byMonth()
                .checkedBy("projets-budgets-participatifs");
    }

    /** Returns the number of editions. */
    public Statistic published() {
        return published;
    }

    /** Returns the number of projects. */
    public Statistic projects() {
        return projects;
    }

    /** Counts an edition that came before everybody, as a part of a transaction. */
    public void added(Handle handle, Edition edition, Instant now) {
        counters.add(handle, published, now, 1);
        counters.add(handle, projects, now, edition.projectCount());
    }

    /** Counts projects that an edition got later, as a part of a transaction; they count in the month of the edition. */
    public void grown(Handle handle, Instant editionCreatedAt, int more) {
        counters.add(handle, projects, editionCreatedAt, more);
    }

    /** Returns how many editions there are. */
    public long count() {
        return counters.value(published);
    }
}
