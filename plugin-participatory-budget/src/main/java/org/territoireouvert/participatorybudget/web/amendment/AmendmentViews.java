package org.territoireouvert.participatorybudget.web.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.participatorybudget.amendment.Amendment;
import org.territoireouvert.participatorybudget.amendment.AmendmentKind;
import org.territoireouvert.participatorybudget.amendment.AmendmentRepository;
import org.territoireouvert.participatorybudget.amendment.TellAmendments;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.project.ProjectPath;
import org.territoireouvert.participatorybudget.project.SubmittedProject;
import org.territoireouvert.participatorybudget.web.Wording;

/** Says how a vote was amended. */
public final class AmendmentViews {

    private final PluginContext context;
    private final EditionStore store;
    private final AmendmentRepository amendments = new AmendmentRepository();

    /** Creates the views. */
    public AmendmentViews(PluginContext context, EditionStore store) {
        this.context = context;
        this.store = store;
    }

    /**
     * What stands at the top of every page of a vote that was amended.
     *
     * @param sentence when and how it was last amended
     * @param path where all amendments are read
     */
    public record Banner(String sentence, String path) {}

    /** Returns the banner of an edition; empty when its vote was not amended. */
    public Optional<Banner> banner(Edition edition, Locale locale) {
        return context.database().read(handle -> banner(handle, edition, locale));
    }

    /** Returns the banner of an edition; empty when its vote was not amended. */
    public Optional<Banner> banner(Handle handle, Edition edition, Locale locale) {
        List<Amendment> all = amendments.ofEdition(handle, edition.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Amendment last = all.getLast();
        Wording wording = new Wording(context.messages(), locale);
        String sentence =
                wording.say("amendment.banner", all.size(), day(last), change(handle, edition, last, wording));
        return Optional.of(new Banner(sentence, TellAmendments.path(edition)));
    }

    /** Returns all amendments of an edition in their order. */
    public List<AmendmentView> all(Handle handle, Edition edition, Locale locale) {
        Wording wording = new Wording(context.messages(), locale);
        return amendments.ofEdition(handle, edition.id()).stream()
                .map(amendment -> new AmendmentView(
                        amendment.number(),
                        amendment.at(),
                        sentence(change(handle, edition, amendment, wording)),
                        amendment
                                .project()
                                .map(number -> ProjectPath.of(edition.slug(), number))
                                .orElse(""),
                        amendment.reason(),
                        wording.say("amendment.author." + amendment.author()),
                        amendment.hash()))
                .toList();
    }

    /** Returns the amendments of an edition as a file. */
    public String text(Edition edition) {
        return AmendmentRepository.text(context.database().read(handle -> amendments.ofEdition(handle, edition.id())));
    }

    /** Returns why and when each project was withdrawn, in a sentence by its number. */
    public Map<String, String> withdrawals(Handle handle, Edition edition, Locale locale) {
        Wording wording = new Wording(context.messages(), locale);
        Map<String, String> reasons = new TreeMap<>();
        amendments.ofEdition(handle, edition.id()).stream()
                .filter(amendment -> amendment.kind() == AmendmentKind.WITHDRAWAL)
                .forEach(amendment -> amendment
                        .project()
                        .ifPresent(number -> reasons.put(
                                number, wording.say("amendment.withdrawn", day(amendment), amendment.reason()))));
        return reasons;
    }

    private static String sentence(String change) {
        return change.substring(0, 1).toUpperCase(Locale.ROOT) + change.substring(1);
    }

    private LocalDate day(Amendment amendment) {
        return LocalDate.ofInstant(amendment.at(), context.zone());
    }

    private String change(Handle handle, Edition edition, Amendment amendment, Wording wording) {
        String title = amendment
                .project()
                .flatMap(number -> store.projects().byNumber(handle, edition.id(), number))
                .map(SubmittedProject::title)
                .orElse("");
        return switch (amendment.kind()) {
            case ERRATUM -> wording.say(title.isEmpty() ? "amendment.erratum" : "amendment.erratum.project", title);
            case EXTENSION ->
                wording.say(
                        "amendment.extension",
                        LocalDate.ofInstant(amendment.closesAt().orElseThrow(), context.zone())
                                .minusDays(1));
            case WITHDRAWAL -> wording.say("amendment.withdrawal", title);
        };
    }
}
