package org.territoireouvert.calls.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.people.Colleague;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.FollowedGrant;
import org.territoireouvert.calls.award.Saved;
import org.territoireouvert.calls.award.agreement.AgreementDraft;
import org.territoireouvert.calls.award.agreement.PrepareAgreement;
import org.territoireouvert.calls.award.agreement.SignAgreement;
import org.territoireouvert.calls.award.contribution.GrantContent;
import org.territoireouvert.calls.award.contribution.GrantCounters;
import org.territoireouvert.calls.award.following.AnswerReport;
import org.territoireouvert.calls.award.following.CloseGrant;
import org.territoireouvert.calls.award.following.FollowGrant;
import org.territoireouvert.calls.award.following.SendReport;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.Closing;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantStep;
import org.territoireouvert.calls.model.award.Indicator;
import org.territoireouvert.calls.model.award.Instalment;
import org.territoireouvert.calls.model.award.Report;

/** What becomes of invented grants, by the same acts as on the site: agreement, payments, milestones, reports, the end. */
final class FollowUp {

    private static final int SIGNED_AFTER = 25;
    private static final int PAID_FROM = 30;
    private static final int FIRST_STEP_AFTER = 60;
    private static final int STEP_DAYS = 90;
    private static final int RATE = 80;

    private static final List<String> SIGNERS = List.of("Claire Vautrin", "Bruno Lemaire", "Anaïs Pichon");

    private final AwardStore store;
    private final PrepareAgreement prepare;
    private final SignAgreement sign;
    private final FollowGrant follow;
    private final SendReport send;
    private final AnswerReport answer;
    private final CloseGrant close;

    FollowUp(AwardStore store, GrantContent content, GrantCounters counters) {
        this.store = store;
        this.prepare = new PrepareAgreement(store);
        this.sign = new SignAgreement(store, content);
        this.follow = new FollowGrant(store, content);
        this.send = new SendReport(store);
        this.answer = new AnswerReport(store, content);
        this.close = new CloseGrant(store, content, counters);
    }

    /**
     * What is agreed.
     *
     * @param instalments in euros: the first one at the signature, the last one with the final report
     * @param steps milestones, three months apart
     */
    record Plan(
            String object,
            List<Long> instalments,
            List<String> steps,
            List<Indicator> indicators,
            Optional<LocalDate> interimOn,
            LocalDate finalOn) {}

    /** Returns the member of staff who acts: who leads the examination, if there is somebody. */
    Actor.Agent agent() {
        Optional<Colleague> first = store.context().service(People.class).colleaguesWho(CallRights.EXAMINE, "").stream()
                .findFirst();
        return new Actor.Agent(
                first.map(Colleague::id).orElseGet(store.context().ids()::next), "Service environnement", Set.of());
    }

    /** Prepares the agreement of a grant, which nobody has signed yet. */
    void prepare(Handle handle, Grant grant, Plan plan) {
        LocalDate from = grant.decidedOn().plusDays(PAID_FROM);
        boolean once = plan.instalments().size() == 1;
        Agreement agreement = new Agreement(
                "CONV-" + grant.number(),
                plan.object(),
                Agreement.Nature.MONEY,
                once ? Agreement.Payment.ONCE : Agreement.Payment.STAGES,
                "",
                from,
                once ? from.plusDays(PAID_FROM) : plan.finalOn(),
                false,
                RATE,
                "",
                "",
                Optional.empty(),
                1,
                1);
        expect(prepare.keep(
                handle,
                grant,
                new AgreementDraft(
                        agreement,
                        read(handle, grant).beneficiaries(),
                        instalments(plan, from),
                        steps(plan, grant.decidedOn()),
                        plan.indicators(),
                        plan.interimOn(),
                        plan.finalOn())));
    }

    private static List<Instalment> instalments(Plan plan, LocalDate from) {
        return IntStream.range(0, plan.instalments().size())
                .mapToObj(place -> new Instalment(
                        place,
                        place == 0 ? from : plan.finalOn(),
                        Money.ofUnits(plan.instalments().get(place)),
                        place == 0 ? "à la signature" : "au bilan final",
                        Optional.empty()))
                .toList();
    }

    private static List<GrantStep> steps(Plan plan, LocalDate decided) {
        return IntStream.range(0, plan.steps().size())
                .mapToObj(place -> new GrantStep(
                        place,
                        plan.steps().get(place),
                        decided.plusDays(FIRST_STEP_AFTER + (long) STEP_DAYS * place),
                        Optional.empty()))
                .toList();
    }

    /** Prepares it and writes down that all signed. */
    void sign(Handle handle, Grant grant, Actor.Agent agent, Plan plan) {
        prepare(handle, grant, plan);
        List<Beneficiary> all = read(handle, grant).beneficiaries();
        expect(sign.sign(
                handle,
                grant,
                "La présidente de la communauté de communes",
                grant.decidedOn().plusDays(SIGNED_AFTER),
                IntStream.range(0, all.size())
                        .mapToObj(index ->
                                all.get(index).isPerson() ? all.get(index).name() : SIGNERS.get(index % SIGNERS.size()))
                        .toList(),
                agent));
    }

    void pay(Handle handle, Grant grant, int place, LocalDate day, Actor.Agent agent) {
        expect(follow.pay(handle, read(handle, grant).grant(), place, day, agent));
    }

    void finish(Handle handle, Grant grant, int place, LocalDate day) {
        expect(follow.finish(handle, read(handle, grant).grant(), place, day));
    }

    /** Sends a report of the collective. */
    void report(
            Handle handle, Grant grant, int place, String words, Map<Integer, String> values, List<Report.Cost> costs) {
        FollowedGrant followed = read(handle, grant);
        expect(send.send(
                handle,
                followed,
                followed.reports().get(place),
                words,
                values,
                costs,
                new Actor.Citizen(store.context().ids().next(), "", Actor.IdentityLevel.MAILBOX)));
    }

    /** Accepts the first report. */
    void accept(Handle handle, Grant grant, String words) {
        FollowedGrant sent = read(handle, grant);
        expect(answer.answer(handle, sent, sent.reports().getFirst(), true, words));
    }

    /** Ends it; all was paid. */
    void close(Handle handle, Grant grant, LocalDate day, Actor.Agent agent) {
        expect(close.close(handle, read(handle, grant), day, Closing.Balance.NONE, Money.ZERO, agent));
    }

    private FollowedGrant read(Handle handle, Grant grant) {
        return FollowedGrant.read(
                handle, store, store.grants().find(handle, grant.number()).orElseThrow());
    }

    private static void expect(Saved saved) {
        if (!(saved instanceof Saved.Done)) {
            throw new IllegalStateException("The demonstration was refused: " + saved);
        }
    }
}
