package org.territoireouvert.consultation.charter;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.preparation.Checklist;
import org.territoireouvert.consultation.profile.Census;
import org.territoireouvert.consultation.profile.CensusRepository;
import org.territoireouvert.consultation.profile.ProfileRepository;
import org.territoireouvert.consultation.profile.PublishedCounts;
import org.territoireouvert.consultation.profile.Question;
import org.territoireouvert.consultation.seal.SealFacts;

/** Computes where consultations stand against the charter, anew at each visit. Safe for all threads. */
public final class Charters {

    private final PluginContext context;
    private final LongSupplier promisedDays;
    private final ReadTraceFacts traces;
    private final FactsRepository facts;
    private final CensusRepository census = new CensusRepository();
    private final ProfileRepository profiles = new ProfileRepository();
    private final SealFacts seals = new SealFacts();

    /**
     * Creates it.
     *
     * @param promisedDays for how many days a consultation is open at least, by the authority's own promise
     */
    public Charters(PluginContext context, LongSupplier promisedDays) {
        this.context = context;
        this.promisedDays = promisedDays;
        this.traces = new ReadTraceFacts(context.service(Json.class), context.zone());
        this.facts = new FactsRepository(context.zone());
    }

    /** Computes the charter of a consultation as it stands now. */
    public Charter of(Consultation consultation) {
        SiteFacts site = SiteFacts.of(context);
        return context.database().read(handle -> Charter.of(facts(handle, consultation, site)));
    }

    private Facts facts(Handle handle, Consultation consultation, SiteFacts site) {
        String slug = consultation.slug();
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        return new Facts(
                consultation,
                today,
                Math.max(Checklist.LEGAL_DAYS, promisedDays.getAsLong()),
                facts.publishedOn(handle, slug),
                facts.documents(handle, slug),
                facts.written(handle, slug),
                facts.isHeardElsewhere(handle, slug),
                seals.sealedOn(handle, consultation, today, context.zone()),
                seals.isBroken(handle, consultation),
                isProfiled(handle, slug),
                traces.of(handle, consultation),
                site);
    }

    private boolean isProfiled(Handle handle, String slug) {
        Census figures = census.find(handle, slug);
        Map<Question, Map<String, Integer>> shown = profiles.shown(handle, slug);
        return figures.asked().stream()
                .anyMatch(
                        question -> PublishedCounts.of(figures.bands(question), shown.getOrDefault(question, Map.of()))
                                .isPresent());
    }
}
