package org.territoireouvert.calls.web.award;

import java.util.List;
import java.util.Locale;
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
import org.territoireouvert.calls.award.GrantContent;
import org.territoireouvert.calls.award.GrantRepository;
import org.territoireouvert.calls.funded.FundedLine;
import org.territoireouvert.calls.funded.FundedList;
import org.territoireouvert.calls.funded.FundedSearch;
import org.territoireouvert.calls.funded.FundedSearch.Origin;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;
import org.territoireouvert.calls.model.award.PastGrant;

/** Funded projects for everybody: the list and the page of one. */
final class FundedPages {

    private static final String CALL = "appel";
    private static final String TERRITORY = "territoire";
    private static final String YEAR = "annee";

    private static final String ORIGIN = "origine";

    private final AwardStore store;
    private final FundedList funded;
    private final ContentType type;
    private final OpenGrant open;

    FundedPages(AwardStore store, FundedList funded, ContentType type) {
        this.store = store;
        this.funded = funded;
        this.type = type;
        this.open = new OpenGrant(store);
    }

    Response list(Request request) {
        GrantWords words = new GrantWords(store.context(), request.locale());
        List<GrantRepository.Option> calls = store.grants().calls();
        List<String> years = funded.yearsFunded();
        List<String> territories = store.grants().territories();
        ListQuery chosen = ListQuery.read(
                request,
                Grant.PATH,
                ListFilter.of(
                        CALL, calls.stream().map(GrantRepository.Option::code).toList()),
                ListFilter.of(TERRITORY, territories),
                ListFilter.of(YEAR, years),
                ListFilter.of(ORIGIN, Origin.class));
        FundedSearch search = new FundedSearch(
                chosen.words(),
                chosen.value(CALL),
                chosen.value(TERRITORY),
                chosen.value(YEAR),
                chosen.value(ORIGIN, Origin.class));
        Slice<GrantRow> rows = shown(funded.list(search, Keyset.of(request, 2))).map(line -> GrantRow.of(line, words));
        List<Choice> callChoices = calls.stream()
                .map(one -> new Choice(one.code(), one.title(), one.code().equals(chosen.value(CALL))))
                .toList();
        return Page.of("funded-list", words.text("award.funded.title"))
                .description(words.text("award.funded.lead"))
                .crumb(words.text("menu.calls"), Call.PATH)
                .with("desk", open.leads(request.actor()))
                .with("mine", request.actor() instanceof Actor.Citizen)
                .with("list", filters(chosen, rows, search, words, callChoices, territories, years));
    }

    private ListPage<GrantRow> filters(
            ListQuery chosen,
            Slice<GrantRow> rows,
            FundedSearch search,
            GrantWords words,
            List<Choice> callChoices,
            List<String> territories,
            List<String> years) {
        ListPage<GrantRow> page = ListPage.of(chosen, rows, funded.found(search))
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
                        chosen.choices(YEAR, years, year -> year));
        return funded.hasPast()
                ? page.filter(
                        ORIGIN,
                        words.text("past.origin"),
                        words.text("past.origin.all"),
                        chosen.choices(
                                ORIGIN,
                                Origin.class,
                                one -> words.text("past.origin." + one.name().toLowerCase(Locale.ROOT))))
                : page;
    }

    private Slice<FundedLine> shown(Slice<FundedLine> slice) {
        List<String> numbers = slice.items().stream().map(FundedLine::number).toList();
        var hidden = store.context().service(Contents.class).hidden(type, numbers);
        return new Slice<>(
                slice.items().stream()
                        .filter(line -> !hidden.contains(line.number()))
                        .toList(),
                slice.previous(),
                slice.next());
    }

    Response show(Request request) {
        String number = request.pathParameter("numero");
        GrantWords words = new GrantWords(store.context(), request.locale());
        if (PastGrant.isNumber(number)) {
            return store.past()
                    .find(number)
                    .map(grant -> past(grant, words))
                    .orElseThrow(() -> new NotFoundException("No grant of the years before " + number));
        }
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

    private Page past(PastGrant grant, GrantWords words) {
        return Page.of("funded-past", grant.object())
                .about(type, GrantContent.item(grant))
                .crumb(words.text("menu.calls"), Call.PATH)
                .crumb(words.text("award.funded.title"), Grant.PATH)
                .with("grant", grant)
                .with("badge", words.takenOver())
                .with("isPart", grant.share() < PastGrant.WHOLE)
                .with("period", !grant.paysFrom().equals(grant.paysUntil()));
    }
}
