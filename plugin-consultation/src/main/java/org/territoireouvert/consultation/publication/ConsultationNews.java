package org.territoireouvert.consultation.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Feed.Entry;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.amending.TextRepository;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.store.PreparationRepository;

/** What is new in one consultation: its publication, steps that began and ended, versions of texts, contributions. */
public final class ConsultationNews {

    private static final int MOST = 50;

    private final PluginContext context;
    private final TextRepository texts;
    private final PreparationRepository preparation = new PreparationRepository();

    /** Creates it. */
    public ConsultationNews(PluginContext context) {
        this.context = context;
        this.texts = new TextRepository(context.service(Json.class));
    }

    /**
     * Returns the news in a language, newest first, at most 50.
     *
     * @param contributions the newest that everybody reads
     */
    public List<Entry> of(Consultation consultation, List<Contribution> contributions, Locale locale) {
        List<Entry> entries = new ArrayList<>();
        context.database().read(handle -> {
            preparation
                    .publishedAt(handle, consultation.slug())
                    .ifPresent(at -> entries.add(new Entry(
                            "publication",
                            say(locale, "news.published", consultation.title()),
                            consultation.path(),
                            consultation.frame().summary(),
                            at)));
            consultation
                    .steps()
                    .forEach(step -> versions(handle, new PlannedStep(consultation, step), locale, entries));
            return entries.size();
        });
        consultation.steps().forEach(step -> days(consultation, step, locale, entries));
        contributions.forEach(one -> entries.add(new Entry(
                one.id(), say(locale, "news.contribution", one.title()), one.path(), one.text(), one.updatedAt())));
        return entries.stream()
                .sorted(Comparator.comparing(Entry::updatedAt).reversed().thenComparing(Entry::id))
                .limit(MOST)
                .toList();
    }

    private void versions(Handle handle, PlannedStep step, Locale locale, List<Entry> entries) {
        texts.all(handle, step)
                .forEach(line -> entries.add(new Entry(
                        "texte-" + step.step().number() + "-v" + line.number(),
                        say(locale, "news.version", line.number(), step.step().title()),
                        step.path() + "/versions/" + line.number(),
                        line.note(),
                        PortableInstant.parse(line.publishedAt()))));
    }

    private void days(Consultation consultation, Step step, Locale locale, List<Entry> entries) {
        String id = "etape-" + step.number();
        day(step.startsOn(), entries, at -> entry(consultation, step, id + "-debut", locale, "news.begins", at));
        day(step.endsOn().plusDays(1), entries, at -> entry(consultation, step, id + "-fin", locale, "news.ends", at));
    }

    private interface Dated {
        Entry at(Instant instant);
    }

    private void day(LocalDate day, List<Entry> entries, Dated entry) {
        ZoneId zone = context.zone();
        Instant at = day.atStartOfDay(zone).toInstant();
        if (!at.isAfter(context.clock().instant())) {
            entries.add(entry.at(at));
        }
    }

    private Entry entry(Consultation consultation, Step step, String id, Locale locale, String key, Instant at) {
        String path = step.kind().hasPage() ? new PlannedStep(consultation, step).path() : consultation.path();
        return new Entry(id, say(locale, key, step.title()), path, step.outcome(), at);
    }

    private String say(Locale locale, String key, Object... arguments) {
        return context.messages().format(locale, key, arguments);
    }
}
