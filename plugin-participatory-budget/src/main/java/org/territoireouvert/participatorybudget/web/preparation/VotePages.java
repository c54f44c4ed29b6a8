package org.territoireouvert.participatorybudget.web.preparation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.Preset;
import org.territoireouvert.participatorybudget.conduct.PrepareVote;
import org.territoireouvert.participatorybudget.conduct.SealVote;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.vote.LotSource;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.web.RuleChoices;

/** Staff say what stands on the ballot, who votes and how is counted; then they fix it for good. */
public final class VotePages {

    private static final String PRESET = "modele";
    private static final String VERSION = "version";
    private static final int LONGEST = 40;
    private static final List<String> GRADES =
            List.of("Je ne suis pas convaincu", "Pourquoi pas", "J’aime bien", "Coup de cœur");

    private final PluginContext context;
    private final EditionStore store;
    private final EditionViews views;
    private final VoteParts parts;
    private final PrepareVote prepareVote;

    /** Creates the pages. */
    public VotePages(PluginContext context, EditionStore store, EditionViews views, VoteParts parts) {
        this.context = context;
        this.store = store;
        this.views = views;
        this.parts = parts;
        this.prepareVote = new PrepareVote(context, parts.votes());
    }

    private record Read(
            Edition edition, Optional<Vote> vote, String version, List<Envelope> envelopes, SealVote.Outcome obstacle) {
        List<Integer> numbers() {
            return envelopes.stream().map(Envelope::position).toList();
        }
    }

    private Read read(Request request) {
        return context.database().read(handle -> {
            Edition edition = views.requested(handle, request);
            return new Read(
                    edition,
                    parts.votes().of(handle, edition.id()),
                    parts.votes().version(handle, edition.id()),
                    store.envelopes().ofEdition(handle, edition.id()),
                    parts.sealVote().look(handle, edition));
        });
    }

    /** Shows the form, filled in with what was said, a model, or the most usual ballot. */
    public Response form(Request request) {
        Read read = read(request);
        Optional<Preset> preset = request.query(PRESET)
                .flatMap(word -> Arrays.stream(Preset.values())
                        .filter(known -> known.word().equals(word))
                        .findFirst());
        Vote vote =
                preset.map(chosen -> preset(read, chosen)).or(read::vote).orElseGet(() -> preset(read, Preset.SIMPLE));
        return page(request, read, VoteForm.of(vote).prefill(VERSION, read.version()));
    }

    private static Vote preset(Read read, Preset preset) {
        List<BallotList> lists = preset.isDivided() && !read.numbers().isEmpty()
                ? read.numbers().stream().map(preset::list).toList()
                : List.of(preset.list(0));
        List<String> grades = preset.kind() == BallotKind.GRADES ? GRADES : List.of();
        Requirement requirement =
                read.vote().map(Vote::requirement).orElse(Requirement.of(IdentityLevel.DECLARED_RESIDENCE));
        return Vote.prepared(
                        read.edition().id(), new BallotPaper(preset.kind(), grades, lists), preset.rule(), requirement)
                .onPaper(read.vote().filter(Vote::onPaper).isPresent());
    }

    /** Says how the edition is voted on. */
    public Response save(Request request) {
        Read read = read(request);
        FormInput form = FormInput.of(request);
        String version = form.optional(VERSION, LONGEST);
        Optional<Vote> vote = new VoteForm(form).read(read.edition().id(), read.numbers());
        if (vote.isEmpty()) {
            return page(request, read, form);
        }
        return switch (prepareVote.prepare(read.edition(), vote.get(), version, request.actor())) {
            case PREPARED -> new Response.Redirect("/admin" + read.edition().path() + "/scrutin");
            case FROZEN -> page(request, read, form.error("", "vote.frozen"));
            case OUTDATED ->
                page(request, read, form.prefill(VERSION, read.version()).error("", "plan.outdated"));
        };
    }

    /** Fixes the vote for good. */
    public Response seal(Request request) {
        Read read = read(request);
        SealVote.Outcome outcome = parts.sealVote().seal(read.edition(), request.actor());
        return switch (outcome) {
            case SEALED, SEALED_ALREADY -> new Response.Redirect(read.edition().path() + "/scrutin");
            default -> {
                Vote vote = read.vote().orElseGet(() -> preset(read, Preset.SIMPLE));
                yield page(
                        request,
                        read,
                        VoteForm.of(vote).prefill(VERSION, read.version()).error("", obstacle(outcome)));
            }
        };
    }

    private static String obstacle(SealVote.Outcome outcome) {
        return "vote.obstacle." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Page page(Request request, Read read, FormInput form) {
        Locale locale = request.locale();
        return Page.of(
                        "vote-settings",
                        context.messages()
                                .format(
                                        locale,
                                        "vote.settings.title",
                                        read.edition().title()))
                .crumb(context.messages().format(locale, "administration.title"), "/admin/budgets-participatifs")
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("edition", read.edition())
                .with("address", "/admin" + read.edition().path() + "/scrutin")
                .with("frozen", read.vote().filter(Vote::isSealed).isPresent())
                .with("prepared", read.vote().isPresent())
                .with("obstacle", read.obstacle() == SealVote.Outcome.SEALED ? "" : obstacle(read.obstacle()))
                .with("envelopes", read.envelopes())
                .with(
                        "presets",
                        Arrays.stream(Preset.values()).map(Preset::word).toList())
                .with("kinds", choices(locale, "vote.kind.", BallotKind.values()))
                .with("levels", choices(locale, "vote.level.", IdentityLevel.values()))
                .with("lots", choices(locale, "vote.lot.", LotSource.values()))
                .with("divisions", List.of(choice(locale, VoteForm.WHOLE), choice(locale, VoteForm.EACH)))
                .with("rules", RuleChoices.of(context.messages(), locale));
    }

    private Choice choice(Locale locale, String value) {
        return new Choice(value, context.messages().format(locale, "vote.lists." + value));
    }

    private List<Choice> choices(Locale locale, String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(
                        value.name(),
                        context.messages()
                                .format(
                                        locale,
                                        prefix + (value instanceof BallotKind kind ? kind.word() : value.name()))))
                .toList();
    }
}
