package org.territoireouvert.participatorybudget.result;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.event.EventType;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.counting.MissingSeedException;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionDocument;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ExportVote;
import org.territoireouvert.participatorybudget.exchange.StoredElection;
import org.territoireouvert.participatorybudget.model.BallotType;

/** Counts an edition by the rule that was decided, compares it with the usual others and publishes the result. */
public final class CountEdition {

    /** Said when a result is published. */
    public static final EventType RESULT_PUBLISHED =
            new EventType("participatory-budget.result-published", Set.of("edition", "rule", "winners"));

    /** Written to the audit log with it: edition, rule by its word, winners, exact words of the rule. */
    public static final AuditType RESULT_LOGGED =
            new AuditType("participatory-budget.result-published", Visibility.PUBLIC);

    /** The result of an edition that a person follows was published. */
    public static final NotificationKind RESULT_NEWS = new NotificationKind("result-published", Frequency.IMMEDIATE);

    private final PluginContext context;
    private final EditionStore store;
    private final ResultRepository results;
    private final FixedVotes fixedVotes;

    /** Creates the use case. */
    public CountEdition(PluginContext context, EditionStore store, ResultRepository results, FixedVotes fixedVotes) {
        this.fixedVotes = fixedVotes;
        this.context = context;
        this.store = store;
        this.results = results;
    }

    /** Counts and publishes on the plugin's own account: at the command line, in the demonstration. */
    public Optional<Result> publish(String slug, CountingRule rule) throws IOException {
        return publish(slug, rule, new Actor.PluginActor(context.id()));
    }

    /**
     * Counts and publishes.
     *
     * @param actor who decided so
     * @return the result, empty when there is no such edition or it is a draft
     * @throws IllegalArgumentException when amounts have more digits than can be counted exactly, or the ballots carry no grades
     *     that the rule could read
     * @throws MissingSeedException when the rule settles ties by a lot whose seed was not drawn
     * @throws VoteStillOpenException when people vote today, or the vote is not closed
     * @throws RuleFixedException when the vote took place here and another rule was published before it
     */
    public Optional<Result> publish(String slug, CountingRule rule, Actor actor) throws IOException {
        Optional<Counted> counted = count(slug, rule);
        while (counted.isPresent() && !publish(counted.get(), slug, rule, actor)) {
            counted = count(slug, rule);
        }
        return counted.map(published -> published.results().get(0));
    }

    /** Publishes what was counted; returns whether it did: not when the vote was amended meanwhile. */
    private boolean publish(Counted published, String slug, CountingRule rule, Actor actor) {
        return context.database().write(handle -> {
            if (!fixedVotes.isCurrent(handle, published.document().edition(), published.amendments())) {
                return false;
            }
            String edition = published.document().edition().id();
            results.replace(handle, edition, published.results());
            context.events()
                    .publish(
                            handle,
                            RESULT_PUBLISHED,
                            Map.of(
                                    "edition", slug,
                                    "rule", rule.words(),
                                    "winners",
                                            Integer.toString(
                                                    published.results().get(0).winners())));
            fixedVotes.published(
                    handle, published.document().edition(), published.results().get(0));
            log(handle, published, rule, actor);
            tellFollowers(handle, published.document().edition());
            return true;
        });
    }

    private void log(Handle handle, Counted published, CountingRule rule, Actor actor) {
        Edition edition = published.document().edition();
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(RESULT_LOGGED, actor, edition.resultPath())
                                .with("edition", edition.title())
                                .with("rule", rule.method().word())
                                .with(
                                        "winners",
                                        Integer.toString(
                                                published.results().get(0).winners()))
                                .with("words", rule.words()));
    }

    private void tellFollowers(Handle handle, Edition edition) {
        context.service(Notifications.class)
                .tellFollowers(
                        handle,
                        new ContentRef(context.id() + ".edition", edition.id()),
                        Notice.of(RESULT_NEWS, edition.resultPath(), edition.title()),
                        "");
    }

    private record Counted(EditionDocument document, int amendments, List<Result> results) {}

    private Optional<Counted> count(String slug, CountingRule rule) throws IOException {
        return context.database().read(handle -> {
            Optional<EditionDocument> found = store.editions()
                    .document(handle, slug)
                    .filter(document -> document.edition().stage().isPublic());
            if (found.isEmpty()) {
                return Optional.<Counted>empty();
            }
            EditionDocument document = found.get();
            refuseWhileVotedOn(document.edition());
            int amendments = fixedVotes.check(handle, document.edition(), rule);
            ExplainResult explain = new ExplainResult(
                    StoredElection.read(handle, store, document),
                    new ExportVote(store).fingerprint(handle, document),
                    context.clock().instant());
            List<Result> counted = new ArrayList<>();
            counted.add(explain.by(rule, true));
            comparisons(document.edition().ballotType(), rule).forEach(other -> counted.add(explain.by(other, false)));
            return Optional.of(new Counted(document, amendments, counted));
        });
    }

    private void refuseWhileVotedOn(Edition edition) {
        if (edition.isVotedOn(LocalDate.ofInstant(context.clock().instant(), context.zone()))) {
            throw new VoteStillOpenException(edition.voteEnds().orElseThrow());
        }
    }

    /** The two rules that cities use most, for the ballot of this edition, without the one that was applied. */
    static List<CountingRule> comparisons(BallotType type, CountingRule applied) {
        List<String> rules = switch (type) {
            case APPROVAL, CHOOSE_ONE -> List.of("greedy_votes", "mes_cost completion=add1:official-wieliczka");
            case CUMULATIVE, SCORING ->
                List.of("greedy_points", "mes_points_x_cost completion=add1:official-wieliczka");
            case ORDINAL -> List.of("greedy_borda", "mes_borda_x_cost completion=add1:official-wieliczka");
        };
        return rules.stream()
                .map(CountingRule::parse)
                .filter(rule -> rule.method() != applied.method())
                .map(rule -> rule.withDivision(applied.division().withinMoney()))
                .toList();
    }
}
