package org.territoireouvert.calls.web.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.Saved;
import org.territoireouvert.calls.award.agreement.AgreementDraft;
import org.territoireouvert.calls.award.agreement.PrepareAgreement;
import org.territoireouvert.calls.award.agreement.SignAgreement;
import org.territoireouvert.calls.award.contribution.GrantContent;
import org.territoireouvert.calls.award.contribution.GrantCounters;
import org.territoireouvert.calls.award.following.AnswerReport;
import org.territoireouvert.calls.award.following.CloseGrant;
import org.territoireouvert.calls.award.following.FollowGrant;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Closing;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.Report;

/** What staff do with an agreement: prepare, sign, pay, answer reports, close. */
final class AgreementActs {

    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private final AwardStore store;
    private final AgreementPages pages;
    private final PrepareAgreement prepare;
    private final SignAgreement sign;
    private final FollowGrant follow;
    private final AnswerReport answer;
    private final CloseGrant close;

    AgreementActs(AwardStore store, AgreementPages pages, GrantContent content, GrantCounters counters) {
        this.store = store;
        this.pages = pages;
        this.prepare = new PrepareAgreement(store);
        this.sign = new SignAgreement(store, content);
        this.follow = new FollowGrant(store, content);
        this.answer = new AnswerReport(store, content);
        this.close = new CloseGrant(store, content, counters);
    }

    Response edit(Request request) {
        return store.context().database().read(handle -> {
            OpenGrant.Opened opened = pages.ofStaff(handle, request);
            return opened.followed().isSigned()
                    ? new Response.Redirect(opened.grant().agreementPath())
                    : form(request, opened, new AgreementForm(opened.followed()).filled());
        });
    }

    private Page form(Request request, OpenGrant.Opened opened, FormInput form) {
        GrantWords words = new GrantWords(store.context(), request.locale());
        int open = AgreementForm.rowsToShow(form);
        return Page.of("agreement-edit", words.text("award.form.title"))
                .status(form.isValid() ? 200 : 422)
                .crumb(words.text("award.desk.title"), Grant.AGREEMENTS)
                .crumb(opened.grant().title(), opened.grant().agreementPath())
                .with("followed", opened.followed())
                .with("form", form)
                .with("rows", IntStream.range(0, open).boxed().toList())
                .with("more", IntStream.range(open, AgreementForm.ROWS).boxed().toList())
                .with("natures", words.choices(Agreement.Nature.class, "award.nature."))
                .with("payments", words.choices(Agreement.Payment.class, "award.payment."));
    }

    Response keep(Request request) {
        return store.context().database().write(handle -> {
            OpenGrant.Opened opened = pages.ofStaff(handle, request);
            FormInput form = FormInput.of(request);
            Optional<AgreementDraft> draft = new AgreementForm(opened.followed()).read(form);
            if (draft.isEmpty()) {
                return form(request, opened, form);
            }
            Saved saved = prepare.keep(handle, opened.grant(), draft.get());
            return answer(opened.grant(), saved, form, () -> form(request, opened, form));
        });
    }

    Response sign(Request request) {
        return act(request, (handle, acting) -> {
            FormInput form = acting.form();
            String signatory = form.required("signatory", LINE, "award.sign.signatory.missing");
            Optional<LocalDate> day = AgreementPages.pastDay(form, "signed-on");
            List<String> names = new ArrayList<>();
            for (int index = 0;
                    index < acting.opened().followed().beneficiaries().size();
                    index++) {
                names.add(form.required("signer-" + index, LINE, "award.sign.names"));
            }
            return form.isValid() && day.isPresent()
                    ? sign.sign(handle, acting.opened().grant(), signatory, day.get(), names, acting.agent())
                    : new Saved.Refused(List.of());
        });
    }

    Response pay(Request request) {
        return act(
                request,
                (handle, acting) -> dated(
                        acting.form(),
                        "paid-place",
                        "paid-on",
                        (place, day) -> follow.pay(handle, acting.opened().grant(), place, day, acting.agent())));
    }

    Response finish(Request request) {
        return act(
                request,
                (handle, acting) -> dated(
                        acting.form(),
                        "done-place",
                        "done-on",
                        (place, day) -> follow.finish(handle, acting.opened().grant(), place, day)));
    }

    Response answerReport(Request request) {
        return act(request, (handle, acting) -> {
            Report report = acting.opened().followed().reports().stream()
                    .filter(one -> one.id().equals(request.form("report").orElse("")))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("No such report"));
            String words = acting.form().optional("answer", TEXT);
            boolean accepted = request.form("accept").isPresent();
            return acting.form().isValid()
                    ? answer.answer(handle, acting.opened().followed(), report, accepted, words)
                    : new Saved.Refused(List.of());
        });
    }

    Response close(Request request) {
        return act(request, (handle, acting) -> {
            FormInput form = acting.form();
            Optional<LocalDate> day = AgreementPages.pastDay(form, "closed-on");
            Optional<Closing.Balance> balance = AgreementForm.choice(form, "balance", Closing.Balance.class);
            Money back = form.money("back", "award.form.amount.wrong").orElse(Money.ZERO);
            return form.isValid() && day.isPresent() && balance.isPresent()
                    ? close.close(handle, acting.opened().followed(), day.get(), balance.get(), back, acting.agent())
                    : new Saved.Refused(List.of());
        });
    }

    Response abandon(Request request) {
        return act(request, (handle, acting) -> {
            if (acting.form().required("sure", LINE, "award.abandon.unsure").isEmpty()) {
                return new Saved.Refused(List.of());
            }
            return close.abandon(handle, acting.opened().grant(), acting.agent());
        });
    }

    private record Acting(OpenGrant.Opened opened, FormInput form, Actor.Agent agent) {}

    private Response act(Request request, BiFunction<Handle, Acting, Saved> work) {
        return store.context().database().write(handle -> {
            OpenGrant.Opened opened = pages.ofStaff(handle, request);
            FormInput form = FormInput.of(request);
            Saved saved = work.apply(handle, new Acting(opened, form, (Actor.Agent) request.actor()));
            return answer(opened.grant(), saved, form, () -> pages.page(handle, request, form));
        });
    }

    /** Answers what came of an act: the agreement again, or what has to be mended. */
    static Response answer(Grant grant, Saved saved, FormInput form, java.util.function.Supplier<Page> again) {
        return switch (saved) {
            case Saved.Done done -> new Response.Redirect(grant.agreementPath() + "?ok=1");
            case Saved.Refused refused -> {
                refused.problems()
                        .forEach(one -> form.error(
                                one.field(), one.messageKey(), one.arguments().toArray()));
                yield again.get();
            }
            case Saved.Overtaken overtaken -> {
                form.error("", "award.overtaken");
                yield again.get();
            }
        };
    }

    /** Reads which one of several and on what day; nothing is done while one of both is missing. */
    private static Saved dated(FormInput form, String place, String day, BiFunction<Integer, LocalDate, Saved> work) {
        String typed = form.required(place, LINE, "award.form.choice.missing");
        if (!typed.isEmpty() && !typed.matches("[0-9]{1,2}")) {
            form.error(place, "award.form.choice.missing");
        }
        Optional<LocalDate> on = AgreementPages.pastDay(form, day);
        return form.isValid() && on.isPresent()
                ? work.apply(Integer.valueOf(typed), on.get())
                : new Saved.Refused(List.of());
    }
}
