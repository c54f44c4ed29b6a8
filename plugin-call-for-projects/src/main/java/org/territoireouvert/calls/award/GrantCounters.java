package org.territoireouvert.calls.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Counters;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.calls.funded.PastGrantRepository;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.PastGrant;

/** Public figures: how many projects were funded, with how many euros. */
public final class GrantCounters {

    private static final int CENTS = 100;

    private final PluginContext context;
    private final PastGrantRepository past;
    private final Counters counters;

    /** Creates the counters. */
    public GrantCounters(PluginContext context, PastGrantRepository past) {
        this.context = context;
        this.past = past;
        this.counters = context.service(Counters.class);
    }

    /** Declares the number of funded projects. */
    public Statistic projects() {
        return statistic("funded-projects", "statistic.funded-projects", false);
    }

    /** Declares what was granted, in whole euros. */
    public Statistic euros() {
        return statistic("granted-euros", "statistic.granted-euros", true);
    }

    private Statistic statistic(String name, String labelKey, boolean euros) {
        return Statistic.of(name, labelKey, (handle, tally) -> {
                    handle.createQuery("select decided_on, granted from cal_grant where state <> 'ABANDONED'")
                            .map((row, view) -> new Counted(
                                    LocalDate.parse(row.getString("decided_on")),
                                    euros ? row.getLong("granted") / CENTS : 1))
                            .forEach(one -> tally.add(start(one.day()), one.amount()));
                    past.each(handle, (day, amount) -> tally.add(start(day), euros ? euros(amount) : 1));
                })
                .byMonth()
                .checkedBy("projets-finances");
    }

    private record Counted(LocalDate day, long amount) {}

    /** Counts a grant that came or, with {@code -1}, that was given up. */
    public void add(Handle handle, Grant grant, int sign) {
        Instant at = start(grant.decidedOn());
        counters.add(handle, projects(), at, sign);
        counters.add(handle, euros(), at, sign * (grant.granted().cents() / CENTS));
    }

    /** Counts grants of the years before that came or, with {@code -1}, that are no longer as they were. */
    public void add(Handle handle, Collection<PastGrant> grants, int sign) {
        Map<LocalDate, Long> numbers = new TreeMap<>();
        Map<LocalDate, Long> sums = new TreeMap<>();
        for (PastGrant grant : grants) {
            LocalDate month = grant.signedOn().withDayOfMonth(1);
            numbers.merge(month, 1L, Long::sum);
            sums.merge(month, euros(grant.amount()), Long::sum);
        }
        numbers.forEach((month, number) -> counters.add(handle, projects(), start(month), sign * number));
        sums.forEach((month, sum) -> counters.add(handle, euros(), start(month), sign * sum));
    }

    private static long euros(Money amount) {
        return amount.cents() / CENTS;
    }

    /** Counts what a change of the amount makes. */
    public void move(Handle handle, Grant before, Grant after) {
        long difference = after.granted().cents() / CENTS - before.granted().cents() / CENTS;
        if (difference != 0) {
            counters.add(handle, euros(), start(after.decidedOn()), difference);
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(context.zone()).toInstant();
    }
}
