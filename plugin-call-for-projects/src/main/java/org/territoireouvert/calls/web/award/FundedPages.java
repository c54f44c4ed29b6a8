package org.territoireouvert.calls.web.award;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.FollowedGrant;
import org.territoireouvert.calls.award.contribution.GrantContent;
import org.territoireouvert.calls.award.GrantRepository;
import org.territoireouvert.calls.award.GrantSearch;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;

/** Funded projects for everybody: the list and the page of one. */
final class FundedPages {

    private static final String CALL = "appel";
    private static final String TERRITORY = "territoire";
    private static final String YEAR = "annee";

    private final AwardStore store;
    private final ContentType type;
    private final OpenGrant open;

    FundedPages(AwardStore store, ContentType type) {
        this.store = store;
        this.type = type;
        this.open = new OpenGrant(store);
    }

    Response list(Request request) {
        GrantWords words = new GrantWords(store.context(), request.locale());
        List<GrantRepository.Option> calls = store.grants().calls();
        List<String> years = store.grants().years();
        List<String> territories = store.grants().territories();
        ListQuery chosen = ListQuery.read(
                request,
                Grant.PATH,
                ListFilter.of(
                        CALL, calls.stream().map(GrantRepository.Option::code).toList()),
                ListFilter.of(TERRITORY, territories),
                ListFilter.of(YEAR, years));
        GrantSearch search = new GrantSearch(
                chosen.words(),
                chosen.value(CALL),
                chosen.value(TERRITORY),
                chosen.value(YEAR),
                Optional.empty(),
                false);
        Slice<GrantRow> rows = shown(store.grants().list(search, Keyset.of(request, 2)))
                .map(grant -> GrantRow.of(grant, grant.path(), words));
        List<Choice> callChoices = calls.stream()
                .map(one -> new Choice(one.code(), one.title(), one.code().equals(chosen.value(CALL))))
                .toList();
        return Page.of("funded-list", words.text("award.funded.title"))
                .description(words.text("award.funded.lead"))
                .crumb(words.text("menu.calls"), Call.PATH)
                .with("desk", open.leads(request.actor()))
                .with("mine", request.actor() instanceof Actor.Citizen)
                .with(
                        "list",
                        ListPage.of(chosen, rows, store.grants().found(search))
                                .filter(CALL, words.text("award.call"), words.text("award.all-calls"), callChoices)
                                .filter(
                                        TERRITORY,
                                        words.text("award.place"),
                                        words.text("award.all-places"),
                                        chosen.choices(TERRITORY, territories, words::place))
                                .filter(
                                        YEAR,
                                        words.text("award.year"),
                                        words.text("award.all-years"),
                                        chosen.choices(YEAR, years, year -> year)));
    }

    private Slice<Grant> shown(Slice<Grant> slice) {
        List<String> numbers = slice.items().stream().map(Grant::number).toList();
        var hidden = store.context().service(Contents.class).hidden(type, numbers);
        return new Slice<>(
                slice.items().stream()
                        .filter(grant -> !hidden.contains(grant.number()))
                        .toList(),
                slice.previous(),
                slice.next());
    }

    Response show(Request request) {
        String number = request.pathParameter("numero");
        GrantWords words = new GrantWords(store.context(), request.locale());
        FollowedGrant followed = store.context()
                .database()
                .read(handle -> store.grants()
                        .find(handle, number)
                        .filter(grant -> grant.state() != GrantState.ABANDONED)
                        .map(grant -> FollowedGrant.read(handle, store, grant))
                        .orElseThrow(() -> new NotFoundException("No funded project " + number)));
        return Page.of("funded", followed.grant().title())
                .about(type, GrantContent.item(followed.grant()))
                .description(followed.grant().summary())
                .crumb(words.text("menu.calls"), Call.PATH)
                .crumb(words.text("award.funded.title"), Grant.PATH)
                .with("view", FundedView.of(followed, words));
    }
}
