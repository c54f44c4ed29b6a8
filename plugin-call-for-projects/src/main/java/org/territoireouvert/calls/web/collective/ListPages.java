package org.territoireouvert.calls.web.collective;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.collective.CollectiveSearch;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Member;

/** The collectives that look for members, and those of the reader. */
final class ListPages {

    private static final String RULE = "regle";

    /** A collective in a list. */
    public record Row(String name, String purpose, String path, int members, String rule, Instant madeAt) {}

    /**
     * A collective of the reader.
     *
     * @param waiting decisions on which a word of the reader is missing
     */
    public record OwnRow(String name, String purpose, String path, int members, int waiting) {}

    /** A request of the reader that waits. */
    public record AskingRow(String name, String path, String as, Instant at) {}

    private final CollectiveFrame frame;
    private final WaitingDecisions waiting;

    ListPages(CollectiveFrame frame) {
        this.frame = frame;
        this.waiting = new WaitingDecisions(frame.store());
    }

    Response list(Request request) {
        Locale locale = request.locale();
        ListQuery chosen = ListQuery.read(request, Collective.PATH, ListFilter.of(RULE, DecisionRule.class));
        CollectiveSearch search = new CollectiveSearch(chosen.words(), chosen.value(RULE, DecisionRule.class));
        CollectiveStore store = frame.store();
        Slice<Row> rows =
                store.collectives().taking(search, Keyset.of(request, 2)).map(one -> row(one, locale));
        return Page.of("collective-list", frame.say(locale, "collective.list.title"))
                .crumb(frame.say(locale, "menu.calls"), Call.PATH)
                .description(frame.say(locale, "collective.list.lead"))
                .with(
                        "list",
                        ListPage.of(chosen, rows, store.collectives().found(search))
                                .filter(
                                        RULE,
                                        frame.say(locale, "collective.rule"),
                                        frame.say(locale, "collective.rule.every"),
                                        chosen.choices(
                                                RULE, DecisionRule.class, rule -> frame.ruleWords(rule, locale))));
    }

    private Row row(Collective one, Locale locale) {
        int members = frame.read(handle -> frame.store().today(handle, one.id()).size());
        return new Row(
                one.name(), one.purpose(), one.path(), members, frame.ruleWords(one.rule(), locale), one.madeAt());
    }

    Response own(Request request) {
        return frame.toCitizen(request, citizen -> {
            List<String> organisations =
                    frame.context().service(Organisations.class).ofPerson(citizen.personId()).stream()
                            .filter(membership -> membership.role() == Membership.Role.REPRESENTATIVE)
                            .map(Membership::organisationId)
                            .toList();
            CollectiveStore store = frame.store();
            List<Collective> mine = store.collectives().ofPerson(citizen.personId(), organisations);
            Locale locale = request.locale();
            return frame.read(handle -> {
                List<OwnRow> rows = mine.stream()
                        .map(one -> new OwnRow(
                                one.name(),
                                one.purpose(),
                                one.path(),
                                store.today(handle, one.id()).size(),
                                waiting.count(handle, citizen, one)))
                        .toList();
                List<Member> asking = store.members().asking(handle, citizen.personId(), organisations);
                MemberNames names = MemberNames.of(frame.context(), locale, asking);
                List<AskingRow> requests = asking.stream()
                        .flatMap(member -> store.collectives().find(handle, member.collectiveId()).stream()
                                .map(one ->
                                        new AskingRow(one.name(), one.path(), names.of(member.id()), member.since())))
                        .toList();
                return frame.page(request, "collective-own", frame.say(locale, "collective.own.title"))
                        .with("left", request.query("parti").isPresent())
                        .with("rows", rows)
                        .with("requests", requests);
            });
        });
    }
}
