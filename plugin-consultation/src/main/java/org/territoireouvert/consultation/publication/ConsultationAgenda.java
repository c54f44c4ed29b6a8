package org.territoireouvert.consultation.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.calendar.CalendarEntry;
import org.territoireouvert.api.calendar.CalendarSource;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.ConsultationRepository.Dated;

/** Consultations and their steps in the agenda, in whole days. */
public final class ConsultationAgenda {

    private final ConsultationRepository consultations;
    private final ZoneId zone;

    /** Creates the source. */
    public ConsultationAgenda(PluginContext context, ConsultationRepository consultations) {
        this.consultations = consultations;
        this.zone = context.zone();
    }

    /** Declares the dates. */
    public CalendarSource calendar() {
        return new CalendarSource("consultations", "calendar.consultations", this::between);
    }

    private List<CalendarEntry> between(Instant from, Instant until, int limit) {
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = LocalDate.ofInstant(until.minusNanos(1), zone);
        List<Dated> found = consultations.openBetween(first, last, limit);
        return entries(found, consultations.stepsBetween(first, last, limit)).stream()
                .limit(limit)
                .toList();
    }

    /** Returns the dates of one consultation, by start. */
    public List<CalendarEntry> of(Consultation consultation) {
        Dates dates = consultation.dates();
        return entries(
                List.of(dated(consultation, "", 0, dates.opensOn(), dates.closesOn())),
                consultation.steps().stream()
                        .map(step -> dated(consultation, step.title(), step.number(), step.startsOn(), step.endsOn()))
                        .toList());
    }

    private static Dated dated(Consultation consultation, String step, int place, LocalDate from, LocalDate until) {
        return new Dated(consultation.slug(), consultation.title(), step, place, from, until, consultation.updatedAt());
    }

    private List<CalendarEntry> entries(List<Dated> whole, List<Dated> steps) {
        return Stream.concat(
                        whole.stream(),
                        steps.stream().filter(step -> whole.stream().noneMatch(one -> isSamePeriod(one, step))))
                .map(this::entry)
                .sorted(Comparator.comparing(CalendarEntry::start).thenComparing(CalendarEntry::id))
                .toList();
    }

    /** The step in which people write is the consultation itself: it is shown once. */
    private static boolean isSamePeriod(Dated whole, Dated step) {
        return whole.slug().equals(step.slug())
                && whole.from().equals(step.from())
                && whole.until().equals(step.until());
    }

    private CalendarEntry entry(Dated dated) {
        boolean step = !dated.step().isEmpty();
        return new CalendarEntry(
                step ? dated.slug() + "." + dated.place() : dated.slug(),
                step ? dated.title() + " – " + dated.step() : dated.title(),
                "/consultations/" + dated.slug(),
                dated.from().atStartOfDay(zone).toInstant(),
                dated.until().plusDays(1).atStartOfDay(zone).toInstant(),
                "",
                Optional.empty(),
                dated.updatedAt());
    }
}
