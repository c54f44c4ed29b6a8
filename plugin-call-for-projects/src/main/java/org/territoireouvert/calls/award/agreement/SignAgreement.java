package org.territoireouvert.calls.award.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.Saved;
import org.territoireouvert.calls.award.contribution.AwardNews;
import org.territoireouvert.calls.award.contribution.GrantContent;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;

/** Writes down who signed an agreement and when. The project is under way from then on, and its data are published. */
public final class SignAgreement {

    private final AwardStore store;
    private final GrantContent content;
    private final AwardNews news;

    /** Creates the use case. */
    public SignAgreement(AwardStore store, GrantContent content) {
        this.store = store;
        this.content = content;
        this.news = new AwardNews(store);
    }

    /**
     * Writes the signatures down.
     *
     * @param signatory who signed for the funder, by function
     * @param names who signed for each beneficiary, in their order
     */
    public Saved sign(
            Handle handle, Grant grant, String signatory, LocalDate day, List<String> names, Actor.Agent agent) {
        String id = grant.applicationId();
        Optional<Agreement> agreement = store.agreements().find(handle, id);
        if (agreement.isEmpty()) {
            return Saved.Refused.of("signed-on", "award.sign.unprepared");
        }
        if (agreement.get().signedOn().isPresent()) {
            return new Saved.Overtaken();
        }
        if (day.isAfter(store.today()) || day.isBefore(grant.decidedOn())) {
            return Saved.Refused.of("signed-on", "award.sign.day");
        }
        List<Beneficiary> before = store.agreements().beneficiaries(handle, id);
        if (names.size() != before.size() || names.stream().anyMatch(String::isBlank)) {
            return Saved.Refused.of("signer-0", "award.sign.names");
        }
        if (!store.agreements().save(handle, id, agreement.get().signed(signatory, day))) {
            return new Saved.Overtaken();
        }
        store.agreements()
                .replaceBeneficiaries(
                        handle,
                        id,
                        IntStream.range(0, before.size())
                                .mapToObj(index -> signed(before.get(index), names.get(index), day))
                                .toList());
        Grant running = grant.in(GrantState.RUNNING, store.context().clock().instant());
        store.grants().save(handle, running);
        content.changed(handle, running);
        news.tellMembers(handle, running, AwardNews.GRANT, running.title());
        store.context()
                .service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(AwardNews.SIGNED, agent, running.path())
                                .with("day", day.toString())
                                .with("number", running.number()));
        return new Saved.Done();
    }

    private static Beneficiary signed(Beneficiary one, String name, LocalDate day) {
        return new Beneficiary(
                one.memberId(),
                one.name(),
                one.classification(),
                one.siret(),
                one.rna(),
                one.share(),
                name,
                Optional.of(day));
    }
}
