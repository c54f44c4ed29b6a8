package org.territoireouvert.calls.web.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.GrantRepository;
import org.territoireouvert.calls.award.GrantSearch;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.award.Closing;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.opendata.WatchPublication;

/** Agreements: the desk of staff, those of one's collectives, the page of one. */
final class AgreementPages {

    private static final String STATE = "etat";
    private static final String CALL = "appel";

    private final AwardStore store;
    private final OpenGrant open;
    private final WatchPublication watch;

    AgreementPages(AwardStore store, WatchPublication watch) {
        this.store = store;
        this.open = new OpenGrant(store);
        this.watch = watch;
    }

    Response desk(Request request) {
        GrantWords words = words(request);
        List<GrantRepository.Option> calls = store.grants().calls();
        ListQuery chosen = ListQuery.read(
                request,
                Grant.AGREEMENTS,
                ListFilter.of(STATE, GrantState.class),
                ListFilter.of(
                        CALL, calls.stream().map(GrantRepository.Option::code).toList()));
        GrantSearch search = new GrantSearch(
                chosen.words(), chosen.value(CALL), "", "", chosen.value(STATE, GrantState.class), true);
        Slice<GrantRow> rows = store.grants()
                .list(search, Keyset.of(request, 2))
                .map(grant -> GrantRow.of(grant, grant.agreementPath(), words));
        List<Choice> callChoices = calls.stream()
                .map(one -> new Choice(one.code(), one.title(), one.code().equals(chosen.value(CALL))))
                .toList();
        return Page.of("agreement-list", words.text("award.desk.title"))
                .crumb(words.text("menu.calls"), Call.PATH)
                .with("missing", watch.missing())
                .with("today", store.today())
                .with(
                        "list",
                        ListPage.of(chosen, rows, store.grants().found(search))
                                .filter(
                                        STATE,
                                        words.text("award.state"),
                                        words.text("award.all-states"),
                                        chosen.choices(STATE, GrantState.class, words::state))
                                .filter(CALL, words.text("award.call"), words.text("award.all-calls"), callChoices));
    }

    Response mine(Request request) {
        return Response.toCitizen(request, citizen -> {
            GrantWords words = words(request);
            List<String> organisations =
                    store.context().service(Organisations.class).ofPerson(citizen.personId()).stream()
                            .filter(one -> one.role() == Membership.Role.REPRESENTATIVE)
                            .map(Membership::organisationId)
                            .toList();
            List<String> collectives = store.collectives().ofPerson(citizen.personId(), organisations).stream()
                    .map(Collective::id)
                    .toList();
            return Page.of("agreement-mine", words.text("award.mine.title"))
                    .with(
                            "rows",
                            store.grants().ofCollectives(collectives).stream()
                                    .map(grant -> GrantRow.of(grant, grant.agreementPath(), words))
                                    .toList());
        });
    }

    Response show(Request request) {
        return store.context().database().read(handle -> page(handle, request, FormInput.empty()));
    }

    /** Shows an agreement, with what has to be mended in a form on it. */
    Page page(Handle handle, Request request, FormInput form) {
        OpenGrant.Opened opened = open.open(handle, request);
        GrantWords words = words(request);
        Grant grant = opened.grant();
        Page page = Page.of("agreement", words.text("award.agreement.title", grant.title()))
                .status(form.isValid() ? 200 : 422)
                .with("view", AgreementView.of(opened, words, store.today()))
                .with("form", form)
                .with("kept", request.query("ok").isPresent() && form.isValid())
                .with("balances", words.choices(Closing.Balance.class, "award.balance."));
        return opened.isStaff()
                ? page.crumb(words.text("award.desk.title"), Grant.AGREEMENTS)
                : page.crumb(words.text("award.mine.title"), Grant.AGREEMENTS + "/miennes");
    }

    /** Opens a grant for an act of staff. */
    OpenGrant.Opened ofStaff(Handle handle, Request request) {
        OpenGrant.Opened opened = open.open(handle, request);
        if (!opened.isStaff() || !(request.actor() instanceof Actor.Agent)) {
            throw new NotFoundException("Agreement " + opened.grant().number());
        }
        return opened;
    }

    static Optional<LocalDate> pastDay(FormInput form, String name) {
        Optional<LocalDate> day = form.day(name, "award.form.day.wrong");
        if (day.isEmpty() && form.errorOf(name).isEmpty()) {
            form.error(name, "award.form.day.missing");
        }
        return day;
    }

    private GrantWords words(Request request) {
        return new GrantWords(store.context(), request.locale());
    }
}
