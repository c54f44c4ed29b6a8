package org.territoireouvert.calls.opendata;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.work.HealthCheck;
import org.territoireouvert.api.work.HealthCheck.Health;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.contribution.AwardNews;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.PublicationDuty;
import org.territoireouvert.calls.model.award.PublicationDuty.Reminder;

/** Watches that data of agreements above the threshold are complete, so that they are published in time. */
public final class WatchPublication {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int YEARS = 3;
    private static final int MOST = 20_000;
    private static final int YEAR = 4;

    private final AwardStore store;
    private final Publisher publisher;
    private final AwardNews news;

    /** Creates the job's work. */
    public WatchPublication(AwardStore store, Publisher publisher) {
        this.store = store;
        this.publisher = publisher;
        this.news = new AwardNews(store);
    }

    /**
     * An agreement that cannot be published yet.
     *
     * @param missing messages: what is missing
     */
    public record Missing(
            String number,
            String title,
            String beneficiary,
            LocalDate signedOn,
            LocalDate lastDay,
            List<String> missing) {}

    /** What one beneficiary got by one agreement. */
    private record Line(
            String number, String title, String name, String siret, String rna, long cents, String signedOn) {

        String identity() {
            String known = siret.isEmpty() ? rna : siret;
            return (known.isEmpty() ? name : known) + " " + signedOn.substring(0, YEAR);
        }
    }

    /** Declares the job: every morning. */
    public Job job() {
        return Job.daily("remind-publication", MORNING, this::remind);
    }

    /** Declares the check that nothing is late. */
    public HealthCheck healthCheck() {
        return new HealthCheck("grants-published", () -> {
            long late = missing().stream()
                    .filter(one -> one.lastDay().isBefore(store.today()))
                    .count();
            return late == 0 ? Health.well("health.grants-published") : Health.unwell("health.grants-late", late);
        });
    }

    /** Returns the agreements that are concerned and not complete, the oldest first; those of the last three years. */
    public List<Missing> missing() {
        return store.context().database().read(this::missing);
    }

    private List<Missing> missing(Handle handle) {
        List<Line> lines = handle.createQuery("""
                        select g.number, g.title, b.name, b.siret, b.rna, b.cents, a.signed_on
                        from cal_agreement a join cal_grant g on g.application_id = a.application_id
                          join cal_beneficiary b on b.application_id = a.application_id
                        where a.signed_on >= :since and b.classification <> :person
                        order by a.signed_on, a.application_id, b.place limit :most
                        """)
                .bind("since", store.today().minusYears(YEARS).toString())
                .bind("person", Beneficiary.PERSON)
                .bind("most", MOST)
                .map((row, context) -> new Line(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("name"),
                        row.getString("siret"),
                        row.getString("rna"),
                        row.getLong("cents"),
                        row.getString("signed_on")))
                .list();
        Map<String, Long> inOneYear = new HashMap<>();
        lines.forEach(line -> inOneYear.merge(line.identity(), line.cents(), Math::addExact));
        List<Missing> missing = new ArrayList<>();
        for (Line line : lines) {
            if (PublicationDuty.concerns(new Money(inOneYear.getOrDefault(line.identity(), 0L)))) {
                List<String> what = what(handle, line);
                if (!what.isEmpty()) {
                    LocalDate signed = LocalDate.parse(line.signedOn());
                    missing.add(new Missing(
                            line.number(), line.title(), line.name(), signed, PublicationDuty.lastDay(signed), what));
                }
            }
        }
        return missing;
    }

    private List<String> what(Handle handle, Line line) {
        List<String> what = new ArrayList<>();
        if (line.siret().isEmpty() && !line.rna().matches("W[0-9]{9}")) {
            what.add("award.duty.beneficiary");
        }
        Optional<Grant> grant = store.grants().find(handle, line.number());
        if (grant.flatMap(one -> publisher.siret(one.funders().getFirst())).isEmpty()) {
            what.add("award.duty.authority");
        }
        return what;
    }

    /** Tells staff 30 and 7 days before the last day, and when it has passed, each once. */
    public void remind() {
        LocalDate today = store.today();
        store.context().database().write(handle -> {
            for (Missing one : missing(handle)) {
                Reminder reminder = PublicationDuty.reminder(one.signedOn(), today);
                Grant grant = store.grants().find(handle, one.number()).orElseThrow();
                if (reminder != Reminder.NONE
                        && store.followUp().tellOnce(handle, grant.applicationId(), "publication " + reminder, today)) {
                    news.tellStaff(
                            handle,
                            grant,
                            AwardNews.PUBLICATION_DUE,
                            grant.title(),
                            one.lastDay().toString());
                }
            }
            return true;
        });
    }
}
