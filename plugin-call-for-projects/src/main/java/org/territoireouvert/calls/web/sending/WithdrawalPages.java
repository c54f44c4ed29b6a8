package org.territoireouvert.calls.web.sending;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.handling.WithdrawApplication;
import org.territoireouvert.calls.application.handling.Withdrawal;
import org.territoireouvert.calls.application.handling.WithdrawalRepository;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;
import org.territoireouvert.calls.model.collective.Member;

/** Members take their application back by their rule, or open it again. */
public final class WithdrawalPages {

    private static final String REASON = "motif";
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_ACT = 40;

    private final SendingFrame frame;
    private final WithdrawalRepository withdrawals = new WithdrawalRepository();
    private final WithdrawApplication withdraw;

    /** What a member said. */
    public record VoiceView(String member, Badge badge) {}

    WithdrawalPages(SendingFrame frame) {
        this.frame = frame;
        this.withdraw = new WithdrawApplication(frame.store(), withdrawals);
    }

    /** Shows the proposal, or how to make one. */
    public Response show(Request request) {
        return frame.show(request, (handle, citizen, opened) -> page(request, handle, opened, FormInput.empty()));
    }

    private Page page(Request request, Handle handle, Opened opened, FormInput form) {
        Optional<Withdrawal> open =
                withdrawals.open(handle, opened.application().id());
        boolean inTime = frame.store()
                        .now()
                        .isBefore(
                                opened.call().calendar().closing(frame.context().zone()))
                && opened.call().takesApplications();
        return frame.page(request, opened, "calls-withdrawal", "sending.withdrawal")
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("state", opened.application().state().name())
                .with(
                        "can",
                        WithdrawApplication.STATES.contains(opened.application().state()))
                .with("reopens", opened.application().state() == ApplicationState.WITHDRAWN && inTime)
                .with(
                        "rule",
                        frame.say(
                                request,
                                "sending.rule."
                                        + opened.collective().rule().name().toLowerCase(Locale.ROOT)))
                .with("mine", SendingFrame.boxes(opened))
                .with("proposal", open)
                .with(
                        "proposer",
                        open.map(one -> opened.members().stream()
                                        .filter(member -> member.id().equals(one.memberId()))
                                        .map(Member::name)
                                        .findFirst()
                                        .orElse(""))
                                .orElse(""))
                .with(
                        "voices",
                        opened.members().stream()
                                .map(member -> voice(request, member, open))
                                .toList());
    }

    private VoiceView voice(Request request, Member member, Optional<Withdrawal> open) {
        Optional<Voice> voice =
                open.flatMap(one -> Optional.ofNullable(one.voices().get(member.id())));
        String key = "sending.withdrawal.voice."
                + voice.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("none");
        Badge.Tone tone = voice.map(one -> switch (one) {
                    case FOR -> Badge.Tone.OPEN;
                    case AGAINST -> Badge.Tone.ERR;
                    case ABSTAINS -> Badge.Tone.CLOSED;
                })
                .orElse(Badge.Tone.SOON);
        return new VoiceView(member.name(), new Badge(tone, frame.say(request, key)));
    }

    /** Proposes to take it back, or says what members think of it. */
    public Response say(Request request) {
        return Response.toCitizen(request, citizen -> say(request, citizen));
    }

    private Response say(Request request, Actor.Citizen citizen) {
        FormInput form = FormInput.of(request);
        String reason = form.optional(REASON, LONGEST_REASON);
        boolean against = form.optional(BudgetForm.ACT, LONGEST_ACT).equals("contre");
        Opened opened =
                frame.context().database().read(handle -> frame.store().open(handle, citizen, frame.number(request)));
        List<String> chosen = opened.acting().stream()
                .map(Member::id)
                .filter(id -> !form.optional(SendingFrame.MEMBER + id, 1).isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            form.error(SendingFrame.MEMBER + opened.acting().getFirst().id(), "sending.sign.choose");
        }
        if (form.isValid()) {
            Voice voice = against ? Voice.AGAINST : Voice.FOR;
            if (withdraw.say(citizen, frame.number(request), chosen, voice, reason)) {
                return new Response.Redirect(opened.application().path() + "/retrait");
            }
            form.error("", "sending.withdrawal.impossible");
        }
        return frame.context()
                .database()
                .read(handle ->
                        page(request, handle, frame.store().open(handle, citizen, frame.number(request)), form));
    }

    /** Makes it a draft again. */
    public Response reopen(Request request) {
        return Response.toCitizen(request, citizen -> {
            if (withdraw.reopen(citizen, frame.number(request))) {
                return frame.context()
                        .database()
                        .read(handle -> new Response.Redirect(frame.store()
                                        .open(handle, citizen, frame.number(request))
                                        .application()
                                        .path()
                                + "/verifier"));
            }
            FormInput form = FormInput.empty().error("", "sending.withdrawal.no-reopening");
            return frame.context()
                    .database()
                    .read(handle ->
                            page(request, handle, frame.store().open(handle, citizen, frame.number(request)), form));
        });
    }
}
