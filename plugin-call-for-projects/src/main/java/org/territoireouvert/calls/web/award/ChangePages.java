package org.territoireouvert.calls.web.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.Saved;
import org.territoireouvert.calls.award.contribution.GrantContent;
import org.territoireouvert.calls.award.contribution.GrantCounters;
import org.territoireouvert.calls.award.following.ChangeAgreement;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Change;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;

/** Changes of an agreement, proposed by one side and answered by the other. */
final class ChangePages {

    private static final int TEXT = 2_000;

    private final AwardStore store;
    private final AgreementPages pages;
    private final OpenGrant open;
    private final ChangeAgreement change;

    ChangePages(AwardStore store, AgreementPages pages, GrantContent content, GrantCounters counters) {
        this.store = store;
        this.pages = pages;
        this.open = new OpenGrant(store);
        this.change = new ChangeAgreement(store, content, counters);
    }

    Response write(Request request) {
        return store.context().database().read(handle -> {
            OpenGrant.Opened opened = running(open.open(handle, request));
            Agreement agreement = opened.followed().agreement().orElseThrow();
            FormInput form = FormInput.empty()
                    .prefill("amount", opened.grant().granted().typed())
                    .prefill("object", agreement.object())
                    .prefill("ends-on", agreement.paysUntil().toString());
            return page(request, opened, form);
        });
    }

    private Page page(Request request, OpenGrant.Opened opened, FormInput form) {
        GrantWords words = new GrantWords(store.context(), request.locale());
        Grant grant = opened.grant();
        return Page.of("change-form", words.text("award.change.title"))
                .status(form.isValid() ? 200 : 422)
                .crumb(grant.title(), grant.agreementPath())
                .with("grant", grant)
                .with("form", form);
    }

    Response propose(Request request) {
        return store.context().database().write(handle -> {
            OpenGrant.Opened opened = running(open.open(handle, request));
            FormInput form = FormInput.of(request);
            Optional<Money> amount = form.money("amount", "award.form.amount.wrong");
            if (amount.isEmpty() && form.errorOf("amount").isEmpty()) {
                form.error("amount", "award.form.amount.missing");
            }
            String object = form.required("object", Agreement.LONGEST_OBJECT, "award.form.object.missing");
            Optional<LocalDate> ends = AgreementPages.pastDay(form, "ends-on");
            String reason = form.required("reason", TEXT, "award.change.reason.missing");
            Saved saved = form.isValid() && amount.isPresent() && ends.isPresent()
                    ? change.propose(
                            handle,
                            opened.followed(),
                            opened.side(),
                            person(request.actor()),
                            new Change.Terms(amount.get(), object, ends.get()),
                            reason)
                    : new Saved.Refused(List.of());
            return AgreementActs.answer(opened.grant(), saved, form, () -> page(request, opened, form));
        });
    }

    Response answer(Request request) {
        return store.context().database().write(handle -> {
            OpenGrant.Opened opened = open.open(handle, request);
            FormInput form = FormInput.of(request);
            boolean accepted = request.form("accept").isPresent();
            Saved saved = change.answer(handle, opened.followed(), opened.side(), accepted, request.actor());
            return AgreementActs.answer(opened.grant(), saved, form, () -> pages.page(handle, request, form));
        });
    }

    private static OpenGrant.Opened running(OpenGrant.Opened opened) {
        if (opened.grant().state() != GrantState.RUNNING) {
            throw new NotFoundException("Grant " + opened.grant().number() + " is not under way");
        }
        return opened;
    }

    private static String person(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> citizen.personId();
            case Actor.Agent agent -> agent.personId();
            default -> "";
        };
    }
}
